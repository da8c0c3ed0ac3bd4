"""What people get wrong in the two dense cross-entropies: wrong steps of right ones, and the questions that lead on."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from softmax import CLIPS, largest, one_for_all, unshifted

from autograder.misconceptions import misconception
from autograder.steps import as_floats, as_is, keeping_axis

EPSILONS = (
    1e-3,
    1e-4,
    1e-5,
    1e-6,
    1e-7,
    float(np.finfo(np.float32).eps),
    1e-8,
    1e-9,
    1e-10,
    1e-12,
    1e-15,
    1e-16,
    float(np.finfo(np.float64).eps),
    1e-20,
)
SMALL = (1e-5, 1e-7, 1e-8, 1e-10, 1e-12, 1e-15)


# Steps that both functions share, right and wrong ones


def _both_as_floats(labels, scores):
    return as_floats(labels), as_floats(scores)


def _last_axis(*_):
    return -1


def _summed(terms, axis):
    return np.sum(terms, axis=axis)


def _clip(probabilities, epsilon, above):
    """Keep probabilities away from 0, and from 1 as well where ``above`` says so."""
    return np.clip(probabilities, epsilon, 1 - epsilon if above else None)


def _mean(losses, labels, by):
    return np.mean(losses) if by == "mean" else np.sum(losses) / len(labels)


def _divided(losses, labels, by):
    """Divide each loss by how many there are, counted in one of the usual ways."""
    if by == "first length":
        return losses / len(labels)
    return losses / (np.size(losses) if by == "losses" or np.ndim(losses) == 0 else len(losses))


def _of_hard_label(labels, costs, picked):
    """Give the cost of the class with the largest label, for any rank or with a row number per example."""
    classes = np.argmax(labels, axis=-1)
    if picked == "rows":
        return costs[np.arange(len(costs)), classes]
    return np.take_along_axis(costs, classes[..., np.newaxis], axis=-1)[..., 0]


def _of_label_one(labels, costs, total, picked):
    """Give the costs where the label is exactly 1: of every example, or as they stand one after the other."""
    return costs[labels == 1] if picked == "mask" else total(np.where(labels == 1, costs, 0))


def _normalised(labels, guarded):
    total = np.sum(labels, axis=-1, keepdims=True)
    return labels / (np.where(total == 0, 1, total) if guarded else total)


def _examples_in_a_loop(rank):
    """Give all axes but the first: what each item of an array holds."""
    return tuple(range(1, rank))


def _softmax(logits):
    powers = np.exp(logits - np.max(logits, axis=-1, keepdims=True))
    return powers / np.sum(powers, axis=-1, keepdims=True)


# cross_entropy(labels, probabilities)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a probability costs: minus its logarithm, in three steps."""

    floor: Any
    log: Any
    sign: Any

    def __call__(self, probabilities):
        """Compute the costs."""
        return self.sign(self.log(self.floor(probabilities)))


def _labelled_costs(labels, probabilities, cost, total):
    return total(np.where(labels == 0, 0, labels * cost(probabilities)))


def cross_entropy(
    labels,
    probabilities,
    *,
    take=_both_as_floats,
    label=as_is,
    probability=as_is,
    floor=as_is,
    log=np.log,
    sign=np.negative,
    loss=_labelled_costs,
    class_axis=_last_axis,
    total=_summed,
    finish=as_is,
):
    """Compute the cross-entropy of probabilities; every wrong variant below replaces one of the steps."""
    labels, probabilities = take(labels, probabilities)
    labels, probabilities = label(labels), probability(probabilities)
    cost = Cost(floor, log, sign)

    def over_classes(terms):
        return total(terms, class_axis(terms.ndim))

    return finish(loss(labels, probabilities, cost, over_classes), labels)


@misconception(
    cross_entropy,
    step="floor",
    hint="What is -ln(1e-30)? And what does your function give for a probability of 1e-30?",
    epsilon=EPSILONS,
)
def probabilities_epsilon_in_log(probabilities, *, epsilon):
    """I add a tiny number, so that the logarithm never meets 0."""
    return probabilities + epsilon


@misconception(
    cross_entropy,
    step="floor",
    hint="Compare the losses of a class that got 1e-12 and of one that got 1e-30. Should being more wrong cost more?",
    epsilon=EPSILONS,
    above=(True, False),
)
def probabilities_clipped(probabilities, *, epsilon, above):
    """I clip the probabilities, so that the logarithm stays finite."""
    return _clip(probabilities, epsilon, above)


@misconception(
    cross_entropy,
    step="loss",
    hint="What is 0 * np.log(0) in NumPy? What should a class with label 0 add to the loss?",
)
def probabilities_zero_times_log_zero(labels, probabilities, cost, total):
    """I multiply by the label, and a label of 0 makes its term 0."""
    return total(labels * cost(probabilities))


@misconception(
    cross_entropy,
    step="finish",
    hint="For four examples, how many numbers should come back? Which function of this lab averages them?",
    by=("mean", "length"),
)
def probabilities_batch_mean(losses, labels, *, by):
    """I average, because the loss of a batch is one number."""
    return _mean(losses, labels, by)


@misconception(
    cross_entropy,
    step="finish",
    hint="What shape should the result have for probabilities of shape (4, 3)? Which axis does the sum run over?",
)
def probabilities_batch_sum(losses, _labels):
    """I sum everything, as the sigma in the formula says."""
    return np.sum(losses)


@misconception(
    cross_entropy,
    step="total",
    hint="Give an example a class more, with label 0. Should its loss change?",
)
def probabilities_mean_over_classes(terms, axis):
    """I take the mean of the terms, a loss being an average."""
    return np.mean(terms, axis=axis)


@misconception(
    cross_entropy,
    step="finish",
    hint="Should the loss of one example change when another example joins the batch? Who does the averaging?",
    by=("first length", "losses", "examples"),
)
def probabilities_divided_by_batch(losses, labels, *, by):
    """I divide by the number of examples, as the formula of the batch does."""
    return _divided(losses, labels, by)


@misconception(
    cross_entropy,
    step="total",
    hint="How many numbers does one example cost? Compare the shape of your result with the one that is stated.",
)
def probabilities_not_summed(terms, _axis):
    """I multiply labels and logarithms element by element, and that is the formula."""
    return terms


@misconception(
    cross_entropy,
    step="sign",
    hint="What sign has the logarithm of a probability? Can a loss be negative?",
)
def probabilities_sign_lost(logarithms):
    """I sum the labels times the logarithms."""
    return logarithms


@misconception(
    cross_entropy,
    step="loss",
    hint="For how many classes is (1 - y) ln(1 - p) meant? What does a class with label 0 add in your function?",
    guarded=(False, True),
)
def probabilities_binary_formula(labels, probabilities, cost, total, *, guarded):
    """I know the cross-entropy as y ln p + (1 - y) ln(1 - p)."""
    yes, no = labels * cost(probabilities), (1 - labels) * cost(1 - probabilities)
    if guarded:
        yes, no = np.where(labels == 0, 0, yes), np.where(labels == 1, 0, no)
    return total(yes + no)


@misconception(
    cross_entropy,
    step="loss",
    hint="Try the labels [0.5, 0.5] with the probabilities [0.9, 0.1]. Does the logarithm stand inside the sum?",
    floored=("last", "first"),
)
def probabilities_log_outside(labels, probabilities, cost, total, *, floored):
    """I pick the probability of the right class first and take its logarithm then."""
    if floored == "first":
        return cost.sign(cost.log(total(labels * cost.floor(probabilities))))
    return cost(total(labels * probabilities))


@misconception(
    cross_entropy,
    step="loss",
    hint="What does your function make of the labels [0.3, 0.6, 0.1]? And of an example whose labels are all 0?",
    picked=("any rank", "rows"),
)
def probabilities_hard_labels(labels, probabilities, cost, _total, *, picked):
    """I look up the right class with argmax."""
    return _of_hard_label(labels, cost(probabilities), picked)


@misconception(
    cross_entropy,
    step="loss",
    hint="Which terms of your sum are left for the labels [0, 0.8, 0.2]?",
    picked=("sum", "mask"),
)
def probabilities_only_label_one(labels, probabilities, cost, total, *, picked):
    """I look for the class whose label is 1."""
    return _of_label_one(labels, cost(probabilities), total, picked)


@misconception(
    cross_entropy,
    step="label",
    hint="What is left of a label of 0.8 in your function? May labels be fractions?",
)
def probabilities_integer_labels(labels):
    """I make the labels integers, because they are zeros and ones."""
    return labels.astype(np.int64)


@misconception(
    cross_entropy,
    step="log",
    hint="What should a probability of 0.5 cost, and what do you get? Which base has the logarithm of the formula?",
    logarithm=(np.log2, np.log10),
)
def probabilities_other_logarithm(probabilities, *, logarithm):
    """I take the logarithm that measures bits, or digits."""
    return logarithm(probabilities)


@misconception(
    cross_entropy,
    step="take",
    hint="Which of the two arguments comes first? Which of them may hold zeros, and whose logarithm do you take?",
)
def probabilities_arguments_swapped(labels, probabilities):
    """I compare the predictions with the labels, so the predictions come first."""
    return as_floats(probabilities), as_floats(labels)


@misconception(
    cross_entropy,
    step="probability",
    hint="Going by its name, what has been done to the second argument already? What do you do to it again?",
)
def probabilities_softmax_applied(probabilities):
    """I apply softmax first, since every cross-entropy begins with it."""
    return _softmax(probabilities)


@misconception(
    cross_entropy,
    step="probability",
    hint="What does your function give for the probability 0.2 in a row that sums to 0.4? What does the docstring ask?",
)
def probabilities_normalised(probabilities):
    """I divide by the sum, to be sure that these are probabilities."""
    return probabilities / np.sum(probabilities, axis=-1, keepdims=True)


@misconception(
    cross_entropy,
    step="label",
    hint="Try the labels [1, 0, 1] and then [0.5, 0, 0.5]. Should both give the same loss?",
    guarded=(False, True),
)
def probabilities_labels_normalised(labels, *, guarded):
    """I divide the labels by their sum, since they are a distribution."""
    return _normalised(labels, guarded)


@misconception(
    cross_entropy,
    step="class_axis",
    hint="What shape comes back for four examples of three classes? Does it hold a number per example, or per class?",
)
def probabilities_first_axis(_rank):
    """I sum along axis 0."""
    return 0


@misconception(
    cross_entropy,
    step="class_axis",
    hint="Which axis holds the classes of a single example of shape (K,)? Which one in shape (2, 3, K)?",
    vectors_too=(False, True),
)
def probabilities_axis_1_always(rank, *, vectors_too):
    """I sum along axis 1, where the classes are in a batch."""
    return 0 if vectors_too and rank == 1 else 1


@misconception(
    cross_entropy,
    step="class_axis",
    hint="Your loop takes one item of the labels after the other. What is an item at rank 1, and at rank 3?",
    vectors_too=(False, True),
)
def probabilities_loop_over_first_axis(rank, *, vectors_too):
    """I go through the examples one by one and sum up each of them."""
    return 0 if vectors_too and rank == 1 else _examples_in_a_loop(rank)


@misconception(
    cross_entropy,
    step="loss",
    hint="What do you get where labels and probabilities are both [0.5, 0.5]? What does the formula give there?",
)
def probabilities_relative_entropy(labels, probabilities, cost, total):
    """I measure how far the two distributions are apart, which is 0 when they are equal."""
    return total(np.where(labels == 0, 0, labels * (cost(probabilities) - cost(labels))))


@misconception(
    cross_entropy,
    step="finish",
    hint="What should a perfect prediction cost, and what does it cost in your function? What is your last step?",
)
def probabilities_perplexity(losses, _labels):
    """I undo the logarithm in the end."""
    return np.exp(losses)


@misconception(
    cross_entropy,
    step="log",
    hint="How much more should a probability of 0.001 cost than one of 0.01? How much more does it in your function?",
)
def probabilities_log_forgotten(probabilities):
    """I multiply labels and probabilities: the better they match, the smaller the loss."""
    return probabilities


@misconception(
    cross_entropy,
    step="take",
    hint="Print both arguments before and after the call. Into whose array does your function write?",
    written=("ones", "logarithms", "products"),
)
def probabilities_changes_input(labels, probabilities, *, written):
    """I write my intermediate results where they need no new array."""
    labels, probabilities = as_floats(labels), as_floats(probabilities)
    kept = labels.copy(), probabilities.copy()
    if written == "ones":
        probabilities[labels == 0] = 1
    elif written == "logarithms":
        np.log(probabilities, out=probabilities)
    else:
        labels *= np.log(probabilities)
    return kept


@misconception(
    cross_entropy,
    step="finish",
    hint="What dtype goes in, and what dtype comes out? How many digits are lost between the two?",
)
def probabilities_float32_result(losses, _labels):
    """I return float32, as TensorFlow does."""
    return np.asarray(losses, np.float32)


@misconception(
    cross_entropy,
    step="finish",
    hint="Which shape does your function return for four examples, (4,) or (4, 1)? Which one is stated?",
)
def probabilities_column_result(losses, _labels):
    """I keep the axis that I summed over, so that it broadcasts."""
    return np.asarray(losses)[..., np.newaxis]


@misconception(
    cross_entropy,
    step="finish",
    hint="What type does your result have? Would losses.shape and losses.mean() work on it?",
)
def probabilities_returns_list(losses, _labels):
    """I return a list with the loss of every example."""
    return np.asarray(losses).tolist()


# softmax_cross_entropy_with_logits(labels, logits)


@dataclass(frozen=True, slots=True)
class Scores:
    """The logits of a batch, what is taken from them before exp, and how to reduce them over the classes."""

    logits: Any
    shift: Any
    along: Any

    @property
    def shifted(self):
        """The logits that exp meets."""
        return self.logits - self.shift

    def probabilities(self):
        """Compute softmax as the steps chosen have it."""
        powers = np.exp(self.shifted)
        return powers / self.along(np.sum, powers)


def _log_sum_exp(_labels, scores):
    return np.log(scores.along(np.sum, np.exp(scores.shifted))) - scores.shifted


def _labelled(labels, costs, total, _scores):
    return total(labels * costs)


def softmax_cross_entropy_with_logits(
    labels,
    logits,
    *,
    take=_both_as_floats,
    label=as_is,
    adjust=as_is,
    class_axis=_last_axis,
    reduce=keeping_axis,
    shift=largest,
    cost=_log_sum_exp,
    unit=as_is,
    sign=as_is,
    loss=_labelled,
    total=_summed,
    finish=as_is,
):
    """Compute the cross-entropy of logits; every wrong variant below replaces one of the steps."""
    labels, logits = take(labels, logits)
    labels = label(labels)

    def along(function, array):
        return reduce(function, array, class_axis(array.ndim, "softmax"))

    def over_classes(terms):
        return total(terms, class_axis(terms.ndim, "loss"))

    logits = adjust(logits, shift, along)
    scores = Scores(logits, shift(logits, along), along)
    costs = sign(unit(cost(labels, scores)))
    return finish(loss(labels, costs, over_classes, scores), labels)


def _costs_of(probabilities, labels, guarded):
    """Give -log p, which is infinite where p is 0, or left out there when the label is 0 too."""
    costs = -np.log(probabilities)
    return np.where(labels == 0, 0, costs) if guarded else costs


@misconception(
    softmax_cross_entropy_with_logits,
    step="cost",
    hint="Which values can a logit have, and which a probability? Which step leads from the one to the other?",
    floor=(
        "none",
        "where labelled",
        *(("added", epsilon) for epsilon in SMALL),
        *(("clipped", epsilon) for epsilon in SMALL),
    ),
)
def logits_taken_for_probabilities(labels, scores, *, floor):
    """I put the second argument straight into the formula of the cross-entropy."""
    if isinstance(floor, str):
        return _costs_of(scores.logits, labels, floor == "where labelled")
    how, epsilon = floor
    return -np.log(scores.logits + epsilon if how == "added" else _clip(scores.logits, epsilon, above=True))


@misconception(
    softmax_cross_entropy_with_logits,
    step="adjust",
    hint="How often does softmax happen between logits and loss in your code? What does the lab find about twice?",
)
def logits_softmax_twice(logits, shift, along):
    """I make probabilities of the logits first and give those to the function with softmax in it."""
    return Scores(logits, shift(logits, along), along).probabilities()


@misconception(
    softmax_cross_entropy_with_logits,
    step="cost",
    hint="What does softmax give for a class that lies 1000 behind, and what is its logarithm? "
    "What is ln(a/b), written without the quotient?",
    guarded=(False, True),
)
def logits_log_of_softmax(labels, scores, *, guarded):
    """I compute softmax, as stable as can be, and then its logarithm."""
    return _costs_of(scores.probabilities(), labels, guarded)


@misconception(
    softmax_cross_entropy_with_logits,
    step="cost",
    hint="What loss should a prediction have that is wrong by 1000, and what is the largest that you can return?",
    epsilon=EPSILONS,
)
def logits_epsilon_in_log(_labels, scores, *, epsilon):
    """I add a tiny number to the probabilities, because the logarithm of 0 is infinite."""
    return -np.log(scores.probabilities() + epsilon)


@misconception(
    softmax_cross_entropy_with_logits,
    step="cost",
    hint="Should a prediction that is wrong by 1000 cost more than one that is wrong by 100? Does it, after the clip?",
    epsilon=EPSILONS,
    above=(True, False),
)
def logits_probabilities_clipped(_labels, scores, *, epsilon, above):
    """I clip the probabilities, so that their logarithm stays finite."""
    return -np.log(_clip(scores.probabilities(), epsilon, above))


@misconception(
    softmax_cross_entropy_with_logits,
    step="shift",
    hint="What are exp(1000) and ln(exp(1000)) on a computer? "
    "Which number can you take from every logit of an example, for free?",
    with_math=(False, True),
)
def logits_no_shift(logits, along, *, with_math):
    """I wrote the formula down as it stands: there is no maximum in it."""
    return unshifted(logits, along, ValueError if with_math else None)


@misconception(
    softmax_cross_entropy_with_logits,
    step="shift",
    hint="Put the rows [1000, 1001] and [0, 1] into one batch. What is left of the second row after your shift?",
    guarded=(False, True),
)
def logits_one_shift_for_all(logits, _along, *, guarded):
    """I subtract the maximum, and the maximum of an array is logits.max()."""
    return one_for_all(logits, guarded)


@misconception(
    softmax_cross_entropy_with_logits,
    step="cost",
    hint="The formula has the logarithm of a quotient. What becomes of the part below the line, and the part above?",
    of=("sum", "probabilities"),
)
def logits_log_forgotten(_labels, scores, *, of):
    """I cancelled exp against ln."""
    if of == "probabilities":
        return -scores.probabilities()
    return scores.along(np.sum, np.exp(scores.shifted)) - scores.shifted


@misconception(
    softmax_cross_entropy_with_logits,
    step="adjust",
    hint="How far apart are the logits 1000 and 0 once you have cut them? And what should the loss be?",
    bound=CLIPS,
)
def logits_clipped(logits, _shift, _along, *, bound):
    """I cut the logits to a range in which exp does not overflow."""
    return np.clip(logits, -bound, bound)


@misconception(
    softmax_cross_entropy_with_logits,
    step="finish",
    hint="For four examples, how many numbers should come back? Which function of this lab averages them?",
    by=("mean", "length"),
)
def logits_batch_mean(losses, labels, *, by):
    """I average, because the loss of a batch is one number."""
    return _mean(losses, labels, by)


@misconception(
    softmax_cross_entropy_with_logits,
    step="finish",
    hint="What shape should the result have for logits of shape (4, 3)? Which axis does the sum run over?",
)
def logits_batch_sum(losses, _labels):
    """I sum everything, as the sigma in the formula says."""
    return np.sum(losses)


@misconception(
    softmax_cross_entropy_with_logits,
    step="total",
    hint="Give an example a class more, with label 0 and a logit of -1000. Should its loss change?",
)
def logits_mean_over_classes(terms, axis):
    """I take the mean of the terms, a loss being an average."""
    return np.mean(terms, axis=axis)


@misconception(
    softmax_cross_entropy_with_logits,
    step="finish",
    hint="Should the loss of one example change when another example joins the batch? Who does the averaging?",
    by=("first length", "losses", "examples"),
)
def logits_divided_by_batch(losses, labels, *, by):
    """I divide by the number of examples, as the formula of the batch does."""
    return _divided(losses, labels, by)


@misconception(
    softmax_cross_entropy_with_logits,
    step="total",
    hint="How many numbers does one example cost? Compare the shape of your result with the one that is stated.",
)
def logits_not_summed(terms, _axis):
    """I multiply labels and logarithms element by element, and that is the formula."""
    return terms


@misconception(
    softmax_cross_entropy_with_logits,
    step="sign",
    hint="What sign has the logarithm of a probability? Can this loss be negative?",
)
def logits_sign_lost(costs):
    """I sum the labels times the logarithms of softmax."""
    return -costs


@misconception(
    softmax_cross_entropy_with_logits,
    step="loss",
    hint="Do the probabilities of your classes sum to 1? "
    "What does a class with label 0 add to your loss, and what in the formula?",
    of=("scores", "sigmoid", "softmax"),
    epsilon=(0, *SMALL),
)
def logits_binary_formula(labels, _costs, total, scores, *, of, epsilon):
    """I know the cross-entropy as y ln p + (1 - y) ln(1 - p), for each class."""
    logits = scores.logits
    if of == "scores":
        return total(np.maximum(logits, 0) - logits * labels + np.log1p(np.exp(-np.abs(logits))))
    probabilities = scores.probabilities() if of == "softmax" else 1 / (1 + np.exp(-logits))
    return -total(labels * np.log(probabilities + epsilon) + (1 - labels) * np.log(1 - probabilities + epsilon))


@misconception(
    softmax_cross_entropy_with_logits,
    step="loss",
    hint="Try the labels [0.5, 0.5]. Does the logarithm in the formula stand inside the sum over the classes?",
)
def logits_log_outside(labels, _costs, total, scores):
    """I pick the probability of the right class first and take its logarithm then."""
    return -np.log(total(labels * scores.probabilities()))


@misconception(
    softmax_cross_entropy_with_logits,
    step="loss",
    hint="What does your function make of the labels [0.3, 0.6, 0.1]? And of an example whose labels are all 0?",
    picked=("any rank", "rows"),
)
def logits_hard_labels(labels, costs, _total, _scores, *, picked):
    """I look up the right class with argmax."""
    return _of_hard_label(labels, costs, picked)


@misconception(
    softmax_cross_entropy_with_logits,
    step="loss",
    hint="Which terms of your sum are left for the labels [0, 0.8, 0.2]?",
    picked=("sum", "mask"),
)
def logits_only_label_one(labels, costs, total, _scores, *, picked):
    """I look for the class whose label is 1."""
    return _of_label_one(labels, costs, total, picked)


@misconception(
    softmax_cross_entropy_with_logits,
    step="label",
    hint="What is left of a label of 0.8 in your function? May labels be fractions?",
)
def logits_integer_labels(labels):
    """I make the labels integers, because they are zeros and ones."""
    return labels.astype(np.int64)


@misconception(
    softmax_cross_entropy_with_logits,
    step="loss",
    hint="You use that the labels sum to 1. What does your function give for an example whose labels are all 0?",
    shifted=(True, False),
)
def logits_label_sum_ignored(labels, costs, total, scores, *, shifted):
    """I simplified the formula: the logarithm of the sum, minus the logit of the right class."""
    # The cost of the largest logit is that logarithm, as far as it is shifted.
    log_sum = np.min(costs, axis=-1) + np.max(scores.shifted, axis=-1)
    if shifted:
        return log_sum - total(labels * scores.shifted)
    return np.squeeze(np.asarray(scores.shift), axis=-1) + log_sum - total(labels * scores.logits)


@misconception(
    softmax_cross_entropy_with_logits,
    step="label",
    hint="Try the labels [1, 0, 1] and then [0.5, 0, 0.5]. Should both give the same loss?",
    guarded=(False, True),
)
def logits_labels_normalised(labels, *, guarded):
    """I divide the labels by their sum, since they are a distribution."""
    return _normalised(labels, guarded)


@misconception(
    softmax_cross_entropy_with_logits,
    step="unit",
    hint="What is the loss of two equal logits, and which do you get? Which base has the logarithm in the formula?",
    base=(2.0, 10.0),
)
def logits_other_logarithm(costs, *, base):
    """I take the logarithm that measures bits, or digits."""
    return costs / float(np.log(base))


@misconception(
    softmax_cross_entropy_with_logits,
    step="take",
    hint="Which of the two arguments comes first? Which of them has softmax applied to it in your function?",
)
def logits_arguments_swapped(labels, logits):
    """I compare the predictions with the labels, so the logits come first."""
    return as_floats(logits), as_floats(labels)


@misconception(
    softmax_cross_entropy_with_logits,
    step="class_axis",
    hint="Print the probabilities behind your loss: which numbers sum to 1, those of an example or those of a class?",
    sums_too=(True, False),
)
def logits_over_columns(_rank, purpose, *, sums_too):
    """I take the first axis for everything."""
    return 0 if purpose == "softmax" or sums_too else -1


@misconception(
    softmax_cross_entropy_with_logits,
    step="class_axis",
    hint="What shape comes back for four examples of three classes? Does it hold a number per example, or per class?",
)
def logits_first_axis(_rank, purpose):
    """I sum the terms along axis 0."""
    return 0 if purpose == "loss" else -1


@misconception(
    softmax_cross_entropy_with_logits,
    step="class_axis",
    hint="Which axis holds the classes of a single example of shape (K,)? Which one in shape (2, 3, K)?",
    vectors_too=(False, True),
)
def logits_axis_1_always(rank, _purpose, *, vectors_too):
    """I use axis 1, where the classes are in a batch."""
    return 0 if vectors_too and rank == 1 else 1


@misconception(
    softmax_cross_entropy_with_logits,
    step="class_axis",
    hint="Your loop takes one item of the logits after the other. What is an item at rank 1, and at rank 3?",
    vectors_too=(False, True),
)
def logits_loop_over_first_axis(rank, _purpose, *, vectors_too):
    """I go through the examples one by one and compute the loss of each."""
    return 0 if vectors_too and rank == 1 else _examples_in_a_loop(rank)


@misconception(
    softmax_cross_entropy_with_logits,
    step="reduce",
    hint="Which probabilities should sum to 1 behind your loss: all of the batch, or those of each example?",
    shift_too=(True, False),
)
def logits_over_everything(function, array, axis, *, shift_too):
    """I sum the array, because the sum in the formula runs over all the exponentials."""
    return function(array) if shift_too or function is np.sum else keeping_axis(function, array, axis)


@misconception(
    softmax_cross_entropy_with_logits,
    step="reduce",
    hint="Compare the shapes of the logits and of the sum over their classes. How does NumPy line up (3, 3) and (3,)?",
    shift_too=(False, True),
)
def logits_keepdims_forgotten(function, array, axis, *, shift_too):
    """I take from every example what belongs to it: there is one sum per example."""
    return function(array, axis=axis) if shift_too or function is np.sum else keeping_axis(function, array, axis)


@misconception(
    softmax_cross_entropy_with_logits,
    step="take",
    hint="Print the logits before and after the call. Whose array does an operator like -= write into?",
    further=(False, True),
)
def logits_changes_input(labels, logits, *, further):
    """I subtract the maximum in place, which saves a copy."""
    labels, logits = as_floats(labels), as_floats(logits)
    kept = logits.copy()
    logits -= np.max(logits, axis=-1, keepdims=True)
    if further:
        np.exp(logits, out=logits)
    return labels, kept


@misconception(
    softmax_cross_entropy_with_logits,
    step="finish",
    hint="What dtype goes in, and what dtype comes out? How many digits are lost between the two?",
)
def logits_float32_result(losses, _labels):
    """I return float32, as TensorFlow does."""
    return np.asarray(losses, np.float32)


@misconception(
    softmax_cross_entropy_with_logits,
    step="finish",
    hint="Which shape does your function return for four examples, (4,) or (4, 1)? Which one is stated?",
)
def logits_column_result(losses, _labels):
    """I keep the axis that I summed over, so that it broadcasts."""
    return np.asarray(losses)[..., np.newaxis]


@misconception(
    softmax_cross_entropy_with_logits,
    step="finish",
    hint="What type does your result have? Would losses.shape and losses.mean() work on it?",
)
def logits_returns_list(losses, _labels):
    """I return a list with the loss of every example."""
    return np.asarray(losses).tolist()
