"""What people get wrong in the weighted cross-entropy: wrong steps of a right one, and the questions that lead on."""

import numpy as np
from sigmoid import exponentiate, negate, plain, softmax, written_into
from sigmoid_cross_entropy import (
    BOUNDS,
    EPSILONS,
    HARD,
    WAYS,
    both_as_floats,
    in_other_order,
    logarithms_of,
    logarithms_of_sigmoid,
    reduced,
    stable_costs,
    with_epsilon,
    with_floor,
)

from autograder.misconceptions import misconception
from autograder.steps import as_is


def _positive_weighted(labels, yes, no, weight):
    return weight * labels * yes + (1 - labels) * no


def _unweighted(labels, yes, no):
    return labels * yes + (1 - labels) * no


def weighted_cross_entropy_with_logits(
    labels,
    logits,
    pos_weight,
    *,
    take=both_as_floats,
    label=as_is,
    logit=as_is,
    costs=stable_costs,
    weigh=_positive_weighted,
    unit=as_is,
    sign=as_is,
    finish=as_is,
):
    """Compute the weighted cross-entropy; every wrong variant below replaces one of the steps."""
    labels, logits = take(labels, logits)
    labels, logits = label(labels, pos_weight), logit(logits, pos_weight)
    yes, no = costs(labels, logits)
    return finish(sign(unit(weigh(labels, yes, no, pos_weight))), labels)


about = weighted_cross_entropy_with_logits


# The weight


@misconception(
    about,
    step="weigh",
    hint="Call your function with pos_weight=1 and with pos_weight=10. What should differ, and does it?",
)
def weighted_weight_ignored(labels, yes, no, _weight):
    """I did not need the last parameter."""
    return _unweighted(labels, yes, no)


@misconception(
    about,
    step="weigh",
    hint="Which of the two terms has the weight in it? What should an element with label 0 cost when the weight is 10?",
)
def weighted_both_terms(labels, yes, no, weight):
    """I think the weight multiplies the loss."""
    return weight * _unweighted(labels, yes, no)


@misconception(
    about,
    step="weigh",
    hint="The name is pos_weight. For which label do your losses change when the weight does?",
)
def weighted_negative_term(labels, yes, no, weight):
    """I think the weight stands at the second term."""
    return labels * yes + weight * (1 - labels) * no


@misconception(
    about,
    step="weigh",
    hint="What does an element with label 0 cost in your function when pos_weight is 1? And when it is 3?",
)
def weighted_shares(labels, yes, no, weight):
    """One term has the weight, the other what is left of 1."""
    return weight * labels * yes + (1 - weight) * (1 - labels) * no


@misconception(
    about,
    step="weigh",
    hint="With which weight should the loss be the plain sigmoid cross-entropy? With which one is yours?",
)
def weighted_one_too_many(labels, yes, no, weight):
    """I think the weight comes on top of what an element counts anyway."""
    return (1 + weight) * labels * yes + (1 - labels) * no


@misconception(
    about,
    step="weigh",
    hint="Should a missed yes cost more or less when the weight grows? What is your loss when the weight is 0?",
)
def weighted_divided(labels, yes, no, weight):
    """I divide, because what is frequent should count less."""
    return labels * yes / weight + (1 - labels) * no


@misconception(
    about,
    step="weigh",
    hint="A label of 0.5 has a positive and a negative term. Which of the two does the weight belong to, and which "
    "does it reach in your function?",
    is_yes=HARD,
)
def weighted_by_hard_label(labels, yes, no, weight, *, is_yes):
    """I multiply the loss by the weight where the label is a yes."""
    return np.where(is_yes(labels), weight, 1.0) * _unweighted(labels, yes, no)


@misconception(
    about,
    step="weigh",
    hint="For a label of 0.5, multiply out your product. Which term has the weight in it that should not have it?",
)
def weighted_by_soft_label(labels, yes, no, weight):
    """I multiply the whole loss by 1 + (q - 1) y."""
    return (1 + (weight - 1) * labels) * _unweighted(labels, yes, no)


@misconception(
    about,
    step="label",
    hint="What becomes of 1 - y once the labels have been multiplied? Can a loss be negative?",
)
def weighted_labels_multiplied(labels, weight):
    """I multiply the labels by the weight and then take the plain loss."""
    return weight * labels


@misconception(
    about,
    step="logit",
    hint="What does a logit of 0 cost in your function when the weight is 10? Does the weight belong to the loss or "
    "to the prediction?",
)
def weighted_logits_multiplied(logits, weight):
    """I think a weight multiplies what comes out of the network."""
    return weight * logits


def _by_weights(losses, labels, weight):
    return losses / np.mean(1 + (weight - 1) * labels)


@misconception(
    about,
    step="weigh",
    hint="Is there a division in the formula? What should weight 1 give, and twice the weight?",
    total=("1 + weight", "half of 1 + weight", "mean of the weights"),
)
def weighted_normalised(labels, yes, no, weight, *, total):
    """I divide by the sum of the weights, as one does for an average."""
    losses = _positive_weighted(labels, yes, no, weight)
    if total == "mean of the weights":
        return _by_weights(losses, labels, weight)
    return losses / (1 + weight) * (2 if total == "half of 1 + weight" else 1)


# From logits to costs


@misconception(
    about,
    step="costs",
    hint="What is the sigmoid of 40 to all its digits, and what is the logarithm of 1 minus that? "
    "Can ln(1 + e^x) be had without the sigmoid?",
    way=WAYS,
    guarded=(False, True),
)
def weighted_log_of_sigmoid(labels, logits, *, way, guarded):
    """First the sigmoid, then the two logarithms, as the formula has it."""
    return logarithms_of_sigmoid(labels, logits, way, guarded=guarded)


@misconception(
    about,
    step="costs",
    hint="What is your loss when a prediction is wrong by 50, and when by 100? Why do the two hardly differ?",
    epsilon=EPSILONS,
)
def weighted_epsilon_in_log(_labels, logits, *, epsilon):
    """I add a tiny number, so that the logarithm never meets 0."""
    return with_epsilon(logits, epsilon)


@misconception(
    about,
    step="costs",
    hint="Compare your losses for predictions that are wrong by 50 and by 100. Should being more wrong cost more?",
    epsilon=EPSILONS,
    where=("both ends", "below", "each"),
)
def weighted_probabilities_clipped(_labels, logits, *, epsilon, where):
    """I clip the probabilities, so that the logarithm stays finite."""
    return with_floor(logits, epsilon, where)


@misconception(
    about,
    step="costs",
    hint="What is ln(1 + e^1000) about, and what does NumPy make of it on the way? "
    "Which factor can be taken out of the logarithm first?",
)
def weighted_exponential_overflows(_labels, logits):
    """I simplified the logarithms of the sigmoid to ln(1 + e^x) and ln(1 + e^-x)."""
    return np.log(1 + np.exp(-logits)), np.log(1 + np.exp(logits))


@misconception(
    about,
    hint="What is e^-x for a logit of -1000? Which of your steps meets it, and for which sign of the logit is it "
    "needed?",
    protected=("nothing", "one part"),
)
def weighted_short_formula_overflows(labels, logits, pos_weight, *, protected):
    """I know the short formula, and in it stands ln(1 + e^-x)."""
    labels, logits = both_as_floats(labels, logits)
    weights = 1 + (pos_weight - 1) * labels
    rest = np.log1p(np.exp(-logits))
    if protected == "one part":
        rest = rest + np.maximum(-logits, 0)
    return (1 - labels) * logits + weights * rest


@misconception(
    about,
    hint="Try logits of 2 and -2 with label 1 and with label 0. For which of the four does your short formula fail, "
    "and which part of it changes there?",
    slip=("no maximum", "maximum unweighted", "maximum of x"),
)
def weighted_short_formula_slip(labels, logits, pos_weight, *, slip):
    """I know a short formula with a maximum and an absolute value in it."""
    labels, logits = both_as_floats(labels, logits)
    weights, rest = 1 + (pos_weight - 1) * labels, np.log1p(np.exp(-np.abs(logits)))
    if slip == "no maximum":
        return (1 - labels) * logits + weights * rest
    if slip == "maximum unweighted":
        return (1 - labels) * logits + weights * rest + np.maximum(-logits, 0)
    return (1 - labels) * logits + weights * (rest + np.maximum(logits, 0))


@misconception(
    about,
    step="logit",
    hint="Is a logit of 1000 twice as wrong as one of 500 in your function? What does the cut do to the loss?",
    bound=BOUNDS,
)
def weighted_logits_clipped(logits, _weight, *, bound):
    """I cut the logits to a range in which exp is safe."""
    return np.clip(logits, -bound, bound)


@misconception(
    about,
    step="logit",
    hint="The function takes logits: how often has the sigmoid been applied once it is done?",
)
def weighted_sigmoid_twice(logits, _weight):
    """Cross-entropy needs probabilities, so I apply the sigmoid to what comes in, once more than needed."""
    return plain(logits)


@misconception(
    about,
    step="costs",
    hint="May both labels of an example be 1? And what does each probability of yours depend on?",
    guarded=(False, True),
)
def weighted_softmax(labels, logits, *, guarded):
    """I think a network ends in softmax, and then come the logarithms."""
    return logarithms_of(labels, softmax(logits), guarded=guarded)


@misconception(
    about,
    step="costs",
    hint="May a logit be negative, or larger than 1? What is missing between the logits and the logarithm?",
)
def weighted_taken_for_probabilities(labels, logits):
    """I take what comes in for probabilities."""
    return logarithms_of(labels, logits)


# From costs to the loss


@misconception(
    about,
    step="weigh",
    hint="What does an element with label 0 cost in your function when its logit is 5? What should it?",
)
def weighted_negative_term_forgotten(labels, yes, _no, weight):
    """Only the label that is 1 counts, as with softmax."""
    return weight * labels * yes


@misconception(
    about,
    step="weigh",
    hint="Where the label is 1, should a large logit cost much or little? Which does it in your function, and which "
    "sign or which term is the other way round?",
)
def weighted_yes_and_no_exchanged(labels, yes, no, weight):
    """One term for each label, and a minus somewhere in the exponent."""
    return weight * labels * no + (1 - labels) * yes


@misconception(
    about,
    step="weigh",
    hint="Can the loss of an element be negative? Which of the two terms does the minus in front belong to?",
)
def weighted_second_sign(labels, yes, no, weight):
    """I think the minus stands in front of the first logarithm."""
    return weight * labels * yes - (1 - labels) * no


@misconception(
    about,
    step="weigh",
    hint="What does your function make of a label of 0.75? May labels be fractions?",
    is_yes=HARD,
)
def weighted_hard_labels(labels, yes, no, weight, *, is_yes):
    """I think a label is yes or no, so I choose one of the two costs."""
    return np.where(is_yes(labels), weight * yes, no)


@misconception(
    about,
    step="unit",
    hint="With weight 1, a logit of 0 should cost 0.693 whatever the label. What does it in your function? "
    "Which logarithm gives 0.693?",
    base=(2, 10),
)
def weighted_other_logarithm(losses, *, base):
    """Information is measured in bits, or log means the logarithm to base 10."""
    return losses / float(np.log(base))


@misconception(
    about,
    step="sign",
    hint="Can a loss be negative? What sign has the logarithm of a probability?",
)
def weighted_sign_lost(losses):
    """I add up labels times logarithms, and that is the loss."""
    return -losses


@misconception(
    about,
    step="take",
    hint="Which of the two arguments comes first, and which of them goes through the sigmoid?",
)
def weighted_arguments_swapped(labels, logits):
    """I give the output first and the labels second."""
    return in_other_order(labels, logits)


# The result


@misconception(
    about,
    step="finish",
    hint="How many numbers should come back for shape (4, 3), and how many do? Who does the averaging in this lab?",
    how=(np.mean, np.sum),
)
def weighted_one_number(losses, _labels, *, how):
    """I think the loss of a batch is one number."""
    return reduced(losses, how, None)


@misconception(
    about,
    step="finish",
    hint="What shape should the result have for logits of shape (4, 3)? Which loss comes once for each example, and "
    "which once for each label?",
    how=(np.sum, np.mean),
)
def weighted_one_loss_an_example(losses, _labels, *, how):
    """Every example has one loss, as with softmax."""
    return reduced(losses, how, -1)


@misconception(
    about,
    step="take",
    hint="Print both arguments before and after the call. Into whose array does your function write?",
    change=(negate, exponentiate),
    which=("logits", "labels"),
)
def weighted_changes_input(labels, logits, *, change, which):
    """I write my intermediate results where they need no new array."""
    labels, logits = both_as_floats(labels, logits)
    if which == "labels":
        return written_into(labels, change), logits
    return labels, written_into(logits, change)


@misconception(
    about,
    step="finish",
    hint="What dtype goes in, and what dtype comes out? How many digits are lost between the two?",
)
def weighted_float32_result(losses, _labels):
    """I return float32, as TensorFlow does."""
    return np.asarray(losses, np.float32)


@misconception(
    about,
    step="finish",
    hint="What type does your result have? Would losses.shape and losses.mean() work on it?",
)
def weighted_returns_list(losses, _labels):
    """I return a list with the loss of every element."""
    return np.asarray(losses).tolist()
