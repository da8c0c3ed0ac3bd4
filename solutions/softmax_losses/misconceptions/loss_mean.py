"""What students get wrong in reduce_mean and softmax_cross_entropy_loss."""

from typing import NamedTuple

import numpy as np
from sparse_cross_entropy import (
    ADDED,
    CLIPPED,
    EVERY_AXIS,
    difference,
    largest,
    last_axis,
    log_softmax,
    natural,
    no_shift,
    plain,
    probabilities,
)

from autograder.misconceptions import misconception
from autograder.steps import LARGEST_EXPONENT, SMALLEST_EXPONENT, as_floats, as_is

# What people add to a probability, or cut it at, before they take its logarithm.
FLOORS = (
    *(10.0**-digits for digits in range(1, 17)),
    float(np.finfo(np.float32).eps),
    float(np.finfo(np.float64).eps),
    1e-20,
)
# Below and above; where a floor is small, one cannot see whether there was a ceiling.
CUTS = (*((floor, 1 - floor) for floor in FLOORS), *((floor, 1.0) for floor in FLOORS[:5]))


class Batch(NamedTuple):
    """Labels and scores of the examples, the same scores shifted, and the axis that is normalised."""

    labels: np.ndarray
    scores: np.ndarray
    shifted: np.ndarray
    axis: int | None


# reduce_mean


def mean_of_all(values):
    """Average over all elements."""
    return np.mean(values)


def reduce_mean(losses, *, read=as_floats, elements=as_is, average=mean_of_all, finish=as_is):
    """Average all elements into one number."""
    return finish(average(elements(read(losses))), losses)


def _python_sum(values):
    return sum(values) / len(values)


@misconception(
    reduce_mean,
    step="average",
    hint="What is the shape of your result for an array of shape (3, 4), and how many numbers is a mean?",
    average=(lambda values: np.mean(values, axis=0), _python_sum),
)
def mean_first_axis(values, *, average):
    """Losses are a list, and sum(losses) / len(losses) averages a list."""
    return average(values)


@misconception(
    reduce_mean,
    step="average",
    hint="How many numbers come back for an array of shape (3, 4)? How many should there be?",
)
def mean_last_axis(values):
    """Every function of this assignment works along the last axis."""
    return np.mean(values, axis=-1)


@misconception(reduce_mean, step="average", hint="What is the mean of 4 and 4? What does yours give?")
def mean_sum(values):
    """Reducing means adding up."""
    return np.sum(values)


@misconception(
    reduce_mean, step="average", hint="How many elements does an array of shape (3, 4) have, and what does len() say?"
)
def mean_over_length(values):
    """I count with len(): it tells how many numbers there are."""
    return np.sum(values) / len(values)


@misconception(
    reduce_mean,
    step="average",
    hint="What is the mean of 1, 1 and 10? Does your result change when the 10 becomes a 100?",
)
def mean_median(values):
    """Outliers spoil a mean, so I take the loss in the middle."""
    return np.median(values)


def _divided(total, count):
    return total / count


def _divided_by_python(total, count):
    return float(total) / count


@misconception(
    reduce_mean,
    step="average",
    hint="What should the mean of a single number be? What do you divide it by?",
    divide=(_divided, _divided_by_python),
)
def mean_n_minus_1(values, *, divide):
    """Statistics divides by n - 1."""
    return divide(np.sum(values), values.size - 1)


@misconception(
    reduce_mean,
    step="average",
    hint="What is the mean of 1 and 2? What is left of a loss of 0.3 when it becomes an integer?",
    average=(
        lambda values: np.mean(values.astype(np.int64)),
        lambda values: np.sum(values) // values.size,
        lambda values: int(np.mean(values)),
        lambda values: np.sum(values.astype(np.int64)) // values.size,
    ),
)
def mean_integers(values, *, average):
    """Whole numbers are enough, or a double slash is a division like any other."""
    return average(values)


@misconception(
    reduce_mean, step="finish", hint="What is the shape of a single number? Compare it with np.shape of your result."
)
def mean_rank_1_result(average, _losses):
    """I see no difference between a number and an array with one number in it."""
    return np.array([average])


@misconception(
    reduce_mean, step="finish", hint="Print the shape of your result for a matrix. Which option made it a matrix too?"
)
def mean_keepdims(average, losses):
    """I always write keepdims=True, because it prevents trouble with shapes."""
    return np.reshape(average, (1,) * np.ndim(losses))


@misconception(
    reduce_mean, step="elements", hint="What is the mean of 0 and 6? Does an example without any loss count?"
)
def mean_skips_zeros(values):
    """Where a loss is 0, there was no example."""
    return values[values != 0]


@misconception(
    reduce_mean, step="average", hint="What is the mean of 1 and 7, and what is the root of the mean of their squares?"
)
def mean_root_mean_square(values):
    """I know the error of a batch as its root mean square."""
    return np.sqrt(np.mean(values**2))


@misconception(
    reduce_mean, step="average", hint="Does your result change when all losses but the largest become smaller?"
)
def mean_maximum(values):
    """I judge a batch by its worst example."""
    return np.max(values)


@misconception(
    reduce_mean, step="finish", hint="Print the dtype of the losses and of your result. Where do the digits get lost?"
)
def mean_float32_result(average, _losses):
    """Float32 is what neural networks use."""
    return np.float32(average)


def _sorted(values):
    values.sort()
    return values


def _divided_in_place(values):
    count = values.size
    values /= count
    return values * count


@misconception(
    reduce_mean,
    step="elements",
    hint="Print the losses before and after the call. Who else may still need them?",
    work=(_sorted, _divided_in_place),
)
def mean_changes_input(values, *, work):
    """I work in the array that comes in, which saves a copy."""
    return work(values)


@misconception(reduce_mean, step="elements", hint="What is the mean of -1 and 3? Which numbers did you add up?")
def mean_absolute(values):
    """Losses are never negative, so the sign can go."""
    return np.abs(values)


# softmax_cross_entropy_loss


def in_order(labels, logits):
    """Take the labels first and the logits second."""
    return labels, logits


def product(labels, log_probabilities, _batch):
    """Weigh the classes with their labels."""
    return labels * log_probabilities


def sum_over_classes(terms):
    """Add up what the classes of each example contribute."""
    return np.sum(terms, axis=-1)


def minus(sums):
    """Turn the sign round."""
    return -sums


def mean_of_losses(losses, _batch):
    """Average over all examples."""
    return np.mean(losses)


def softmax_cross_entropy_loss(
    labels,
    logits,
    *,
    arguments=in_order,
    read_scores=as_floats,
    read_labels=as_is,
    normalised_axis=last_axis,
    shift=largest,
    subtract=difference,
    logarithm=natural,
    log_probabilities=log_softmax,
    weigh=product,
    over_classes=sum_over_classes,
    sign=minus,
    average=mean_of_losses,
    finish=as_is,
):
    """Compute the mean loss of a batch."""
    labels, logits = arguments(labels, logits)
    scores, labels = read_scores(logits), read_labels(as_floats(labels))
    axis = normalised_axis()
    batch = Batch(labels, scores, subtract(scores, shift(scores, axis)), axis)
    terms = weigh(labels, log_probabilities(batch, logarithm), batch)
    return finish(average(sign(over_classes(terms)), batch))


about = softmax_cross_entropy_loss


# From losses to one loss


@misconception(
    about, step="average", hint="Should the loss of a batch grow when every example in it is written down twice?"
)
def loss_sum(losses, _batch):
    """I add up what the examples lose: that is the loss of the batch."""
    return np.sum(losses)


@misconception(
    about, step="average", hint="How many numbers should come back for a batch of four examples? How many do?"
)
def loss_per_example(losses, _batch):
    """Cross-entropy gives one loss for each example."""
    return losses


@misconception(
    about,
    step="average",
    hint="Take four examples with a loss of 1 each. What is their mean, and how often did you divide by 4?",
    count=(
        lambda losses, _batch: losses.size,
        lambda _losses, batch: len(batch.scores),
        lambda losses, _batch: len(losses),
        lambda losses, _batch: losses.shape[0],
    ),
)
def loss_divided_twice(losses, batch, *, count):
    """I divide by the number of examples, as the formula has it, and take the mean as well."""
    return np.mean(losses) / count(losses, batch)


@misconception(
    about,
    step="average",
    hint="How many examples are there in logits of shape (2, 3, K)? And in logits of shape (K,)?",
    count=(
        lambda _losses, batch: len(batch.scores),
        lambda losses, _batch: len(losses),
        lambda losses, _batch: losses.shape[0],
    ),
)
def loss_first_axis_length(losses, batch, *, count):
    """I take the length of the first axis for the number of examples."""
    return np.sum(losses) / count(losses, batch)


@misconception(
    about, step="average", hint="What is the shape of your result for logits of shape (2, 3, K)? What should it be?"
)
def loss_first_axis_mean(losses, _batch):
    """I take the mean along axis 0, where the examples lie."""
    return np.mean(losses, axis=0)


@misconception(
    about,
    step="average",
    hint="Does your result change when the second example of the batch does?",
    choose=(lambda losses: losses[0], lambda losses: losses.flat[0]),
)
def loss_first_example_only(losses, _batch, *, choose):
    """One example shows how good the predictions are."""
    return choose(losses)


@misconception(
    about,
    step="average",
    hint="What do you divide by when every example's labels sum to 2? How many examples are there then?",
)
def loss_weighted_by_labels(losses, batch):
    """Each example has labels that sum to 1, so all labels together count the examples."""
    return np.sum(losses) / np.sum(batch.labels)


def _over_n_minus_1(losses):
    return np.sum(losses) / (losses.size - 1)


def _without_zeros(losses):
    return np.mean(losses[losses != 0])


def _root_mean_square(losses):
    return np.sqrt(np.mean(losses**2))


@misconception(
    about,
    step="average",
    hint="Two examples with losses 1 and 4, then three with 1, 1 and 10: what is the loss of each batch?",
    average=(np.median, np.max, _over_n_minus_1, _without_zeros, _root_mean_square),
)
def loss_another_average(losses, _batch, *, average):
    """I call reduce_mean for the mean, whatever it is that mine computes."""
    return average(losses)


@misconception(
    about,
    step="over_classes",
    hint="Four classes with equal logits: the loss should be ln 4 = 1.386. What is yours, and what was divided by 4?",
)
def loss_mean_over_classes(terms):
    """I take np.mean of labels times logarithms: a mean is asked for."""
    return np.mean(terms, axis=-1)


@misconception(
    about, step="finish", hint="Print the dtype of the logits and of your result. Where do the digits get lost?"
)
def loss_float32_result(loss):
    """Float32 is what neural networks use."""
    return np.asarray(loss, np.float32)


# From logits to logarithms of probabilities


def _unguarded(_labels, logarithms):
    return logarithms


def _only_where_labelled(labels, logarithms):
    return np.where(labels == 0, logarithms.dtype.type(0), logarithms)


@misconception(
    about,
    step="log_probabilities",
    hint="What is the smallest probability that your softmax can give before it is 0? What is the logarithm of that?",
    guard=(_unguarded, _only_where_labelled),
)
def loss_log_of_softmax(batch, logarithm, *, guard):
    """Softmax first, then its logarithm, as the formula has it."""
    return guard(batch.labels, logarithm(probabilities(batch), 0))


@misconception(
    about,
    step="log_probabilities",
    hint="What is your loss when the right class lies 50 below the largest logit? Can it ever grow beyond one value?",
    epsilon=FLOORS,
)
def loss_epsilon_in_log(batch, logarithm, *, epsilon):
    """I add a tiny number, because the logarithm of 0 is infinite."""
    return logarithm(probabilities(batch) + epsilon, 0)


@misconception(
    about,
    step="log_probabilities",
    hint="Compare your losses for predictions that are wrong by 50 and by 100. Why are they the same?",
    cut=CUTS,
)
def loss_probabilities_clipped(batch, logarithm, *, cut):
    """Probabilities are clipped away from 0 and 1, for safety."""
    return logarithm(np.clip(probabilities(batch), *cut), 0)


@misconception(
    about,
    step="shift",
    hint="What is exp(1000)? What happens to a softmax when the same number is subtracted from every logit?",
    with_math=(False, True),
)
def loss_no_shift(scores, axis, *, with_math):
    """I wrote down the formula, and it has no maximum in it."""
    if with_math and np.max(scores) > LARGEST_EXPONENT:
        raise OverflowError
    if with_math and np.min(np.max(scores, axis=axis)) < SMALLEST_EXPONENT:
        raise ValueError
    return 0


@misconception(
    about,
    step="shift",
    hint="Put a row around 1000 and a row around -1000 into one batch. What is left of the second after your shift?",
)
def loss_one_shift_for_all(scores, _axis):
    """Subtracting the largest logit prevents overflow, and np.max(logits) is the largest."""
    return np.max(scores)


@misconception(
    about,
    step="log_probabilities",
    hint="What does ln(a / b) become when it is written as a difference? Did both parts keep their logarithm?",
)
def loss_log_forgotten(batch, _logarithm):
    """I let the logarithm undo the exponential: what is left is a logit minus the sum."""
    return batch.shifted - np.sum(np.exp(batch.shifted), axis=batch.axis, keepdims=True)


@misconception(
    about, step="read_scores", hint="The function takes logits: how often has softmax been applied once it is done?"
)
def loss_softmax_twice(logits):
    """Cross-entropy needs probabilities, so softmax is applied to what comes in, once more than needed."""
    scores = as_floats(logits)
    exponentials = np.exp(scores - np.max(scores, axis=-1, keepdims=True))
    return exponentials / np.sum(exponentials, axis=-1, keepdims=True)


@misconception(
    about,
    step="log_probabilities",
    hint="May a logit be negative? What is missing between the logits and the logarithm?",
    floored=(plain, *ADDED, *CLIPPED),
)
def loss_taken_for_probabilities(batch, logarithm, *, floored):
    """I take what comes in for probabilities."""
    return logarithm(floored(batch.scores), 0)


@misconception(
    about,
    step="logarithm",
    hint="Two classes with equal logits: the loss should be 0.693. Which logarithm gives that?",
    base=(2, 10),
    is_all_converted=(True, False),
)
def loss_other_logarithm(factor, exponent, *, base, is_all_converted):
    """Information is measured in bits, or log means the logarithm to base 10."""
    unit = float(np.log(base))
    return np.log(factor) / unit + (exponent / unit if is_all_converted else exponent)


@misconception(about, step="sign", hint="Can a loss be negative? What sign has the logarithm of a probability?")
def loss_sign_lost(sums):
    """I add up labels times logarithms, and that is the loss."""
    return sums


@misconception(
    about,
    step="normalised_axis",
    hint="Which numbers compete for one example, those of its row or those of a column? Which ones sum to 1?",
)
def loss_over_columns():
    """Axis 0 is the first that comes to mind."""
    return 0


@misconception(
    about,
    step="normalised_axis",
    hint="What is axis 1 of logits of shape (K,)? And of logits of shape (2, 3, K)?",
)
def loss_axis_1_always():
    """Logits are a matrix, so the classes lie along axis 1."""
    return 1


@misconception(
    about,
    step="normalised_axis",
    hint="Do the probabilities of one example change when another example is added to the batch? Should they?",
)
def loss_over_everything():
    """I sum without an axis, as in the formula, which has none."""
    return EVERY_AXIS


@misconception(about, step="subtract", hint="Print the logits before and after the call. Who else may still need them?")
def loss_changes_input(scores, shift):
    """I subtract in place, which saves memory."""
    scores -= shift
    return scores


# Labels


@misconception(
    about, step="read_labels", hint="What does your function make of the labels [0, 0.8, 0.2], and of [0, 0.6, 0.4]?"
)
def loss_hard_labels(labels):
    """I read the class from the labels: it is where they are largest."""
    return (np.arange(labels.shape[-1]) == np.argmax(labels, axis=-1)[..., np.newaxis]).astype(labels.dtype)


@misconception(
    about,
    step="read_labels",
    hint="Labels that sum to 2 count twice as much as labels that sum to 1. What do yours count?",
)
def loss_labels_normalised(labels):
    """Labels are a distribution, so they are made to sum to 1."""
    return labels / np.sum(labels, axis=-1, keepdims=True)


@misconception(
    about,
    step="weigh",
    hint="What is the loss of an example whose labels are all 0? Which part of yours is not multiplied by a label?",
    is_shifted=(True, False),
)
def loss_label_sum_ignored(labels, log_probabilities, batch, *, is_shifted):
    """I know the short form: the logarithm of the sum of exponentials, minus the labelled logit."""
    scores = batch.shifted if is_shifted else batch.scores
    log_sum = scores - log_probabilities
    return labels * scores - log_sum / labels.shape[-1]  # the model adds up over the classes


def _of_softmax(batch):
    return probabilities(batch)


def _of_sigmoid(batch):
    return 1 / (1 + np.exp(-batch.scores))


@misconception(
    about,
    step="weigh",
    hint="How many classes has the formula with (1 - y) and (1 - p) in it? How many are there here?",
    probability=(_of_softmax, _of_sigmoid),
    floored=(plain, *ADDED, *CLIPPED),
)
def loss_binary_formula(labels, _log_probabilities, batch, *, probability, floored):
    """Cross-entropy is y log p + (1 - y) log(1 - p)."""
    chances = floored(probability(batch))
    return labels * np.log(chances) + (1 - labels) * np.log(floored(1 - chances))


@misconception(
    about, step="arguments", hint="In which order do the two arguments come, and which of them goes through softmax?"
)
def loss_arguments_swapped(labels, logits):
    """I give the output first and the labels second."""
    return logits, labels


def _shift_of_rows(scores):
    return np.max(scores, axis=1, keepdims=True)


@misconception(
    about,
    hint="Your function is at home with one matrix of logits. What is axis 1, and how many examples are there, for "
    "logits of shape (K,) and of shape (2, 3, K)?",
    shift=(_shift_of_rows, no_shift),
    floored=(plain, *ADDED, *CLIPPED),
)
def loss_training_code(labels, logits, *, shift, floored):
    """I took it from a tutorial: softmax along axis 1, and a sum divided by the number of rows."""
    scores = as_floats(logits)
    exponentials = np.exp(scores - shift(scores))
    chances = exponentials / np.sum(exponentials, axis=1, keepdims=True)
    return -np.sum(as_floats(labels) * np.log(floored(chances))) / len(scores)
