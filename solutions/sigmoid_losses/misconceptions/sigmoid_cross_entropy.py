"""What people get wrong in the sigmoid cross-entropy: wrong steps of a right one, and the questions that lead on."""

import math

import numpy as np
from sigmoid import SIGMOIDS, exponentiate, negate, plain, softmax, written_into

from autograder.misconceptions import misconception
from autograder.steps import as_floats, as_is

EPSILONS = (
    1e-2,
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
# Which sigmoid the logarithms are taken of, and whether that of a no is taken of the sigmoid of -x. With the plain one
# this is ln(1 + e^x), which is another misconception.
WAYS = tuple((chance, both) for chance in SIGMOIDS for both in (False, True) if not (both and chance is plain))
BOUNDS = (5.0, 10.0, 15.0, 16.0, 20.0, 30.0, 50.0, 80.0, 88.0, 100.0, 500.0, 700.0, 709.0)


# Steps that the losses with logits share, right and wrong ones


def softplus(x):
    """Give ln(1 + e^x) for any x."""
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))


def stable_costs(_labels, logits):
    """Give what a yes costs, and what a no costs."""
    return softplus(-logits), softplus(logits)


def both_as_floats(labels, scores):
    """Make arrays of both arguments."""
    return as_floats(labels), as_floats(scores)


def in_other_order(labels, scores):
    """Take the first argument for the scores."""
    return as_floats(scores), as_floats(labels)


def logarithms_of(labels, probabilities, rest=None, *, guarded=False):
    """Give the costs by way of probabilities; where ``guarded``, a cost that no label asks for is 0."""
    yes, no = -np.log(probabilities), -np.log(1 - probabilities if rest is None else rest)
    if guarded:
        return np.where(labels == 0, 0, yes), np.where(labels == 1, 0, no)
    return yes, no


def logarithms_of_sigmoid(labels, logits, way, *, guarded):
    """Give the logarithms of a sigmoid and of its rest, in one of ``WAYS``."""
    chance, both_sides = way
    rest = chance(-logits) if both_sides else None
    return logarithms_of(labels, chance(logits), rest, guarded=guarded)


def with_epsilon(logits, epsilon):
    """Give the costs with a small number in both logarithms."""
    chances = plain(logits)
    return -np.log(chances + epsilon), -np.log(1 - chances + epsilon)


def with_floor(logits, epsilon, where):
    """Give the costs of probabilities that are kept away from 0, and from 1 where asked for."""
    chances = plain(logits)
    if where == "each":
        return -np.log(np.maximum(chances, epsilon)), -np.log(np.maximum(1 - chances, epsilon))
    chances = np.clip(chances, epsilon, 1 - epsilon if where == "both ends" else None)
    return -np.log(chances), -np.log(1 - chances)


def at_once(labels, losses):
    """Give whole losses as costs, of which ``weigh`` makes the same losses again."""
    return np.where(labels == 0, 0, losses), np.where(labels == 1, 0, losses)


def unprotected(labels, logits, form):
    """Give the costs in which an exponential overflows, and with it a loss that is an ordinary number."""
    if form == "two logarithms":
        return np.log(1 + np.exp(-logits)), np.log(1 + np.exp(logits))
    if form == "exp(x)":
        return at_once(labels, np.log(1 + np.exp(logits)) - logits * labels)
    return at_once(labels, np.log(1 + np.exp(-logits)) + (1 - labels) * logits)


def slipped(labels, logits, slip):
    """Compute the short formula with a slip in it."""
    above, product, rest = np.maximum(logits, 0), logits * labels, np.log1p(np.exp(-np.abs(logits)))
    if slip == "no absolute value":
        return above - product + np.log1p(np.exp(-logits))
    if slip == "no minus":
        return above - product + np.log1p(np.exp(np.abs(logits)))
    if slip == "no maximum":
        return rest - product
    if slip == "plus":
        return above + product + rest
    return above - product if slip == "no logarithm" else above - product - rest


def reduced(losses, how, axis):
    """Sum or average losses, over everything or along one axis."""
    return how(losses, axis=axis)


def normalised(labels):
    """Let the labels of each example sum to 1, and leave those that are all 0."""
    total = np.sum(labels, axis=-1, keepdims=True)
    return labels / np.where(total == 0, 1, total)


def is_one(labels):
    """Take a yes for exactly 1."""
    return labels == 1


def is_likely(labels):
    """Take a yes for more than one half."""
    return labels > 0.5


def is_half_or_more(labels):
    """Take a yes for one half or more."""
    return labels >= 0.5


def is_not_zero(labels):
    """Take a yes for anything but 0."""
    return labels != 0


HARD = (is_one, is_likely, is_half_or_more, is_not_zero)


def _both_terms(labels, yes, no):
    return labels * yes + (1 - labels) * no


def sigmoid_cross_entropy_with_logits(
    labels,
    logits,
    *,
    take=both_as_floats,
    label=as_is,
    logit=as_is,
    costs=stable_costs,
    weigh=_both_terms,
    unit=as_is,
    sign=as_is,
    finish=as_is,
):
    """Compute the sigmoid cross-entropy; every wrong variant below replaces one of the steps."""
    labels, logits = take(labels, logits)
    labels, logits = label(labels), logit(logits)
    yes, no = costs(labels, logits)
    return finish(sign(unit(weigh(labels, yes, no))))


about = sigmoid_cross_entropy_with_logits


# From logits to costs


@misconception(
    about,
    step="costs",
    hint="What is the sigmoid of 40 to all its digits, and what is the logarithm of 1 minus that? "
    "Can ln(1 + e^x) be had without the sigmoid?",
    way=WAYS,
    guarded=(False, True),
)
def logits_log_of_sigmoid(labels, logits, *, way, guarded):
    """First the sigmoid, then the two logarithms, as the formula has it."""
    return logarithms_of_sigmoid(labels, logits, way, guarded=guarded)


@misconception(
    about,
    step="costs",
    hint="What is your loss when a prediction is wrong by 50, and when by 100? Why do the two hardly differ?",
    epsilon=EPSILONS,
)
def logits_epsilon_in_log(_labels, logits, *, epsilon):
    """I add a tiny number, so that the logarithm never meets 0."""
    return with_epsilon(logits, epsilon)


@misconception(
    about,
    step="costs",
    hint="Compare your losses for predictions that are wrong by 50 and by 100. Should being more wrong cost more?",
    epsilon=EPSILONS,
    where=("both ends", "below", "each"),
)
def logits_probabilities_clipped(_labels, logits, *, epsilon, where):
    """I clip the probabilities, so that the logarithm stays finite."""
    return with_floor(logits, epsilon, where)


@misconception(
    about,
    step="costs",
    hint="What is ln(1 + e^1000) about, and what does NumPy make of it on the way? "
    "Which factor can be taken out of the logarithm first?",
    form=("two logarithms", "exp(x)", "exp(-x)"),
)
def logits_exponential_overflows(labels, logits, *, form):
    """I simplified the logarithm of the sigmoid to ln(1 + e^x)."""
    return unprotected(labels, logits, form)


@misconception(
    about,
    step="costs",
    hint="Try logits of 2 and -2 with label 1 and with label 0. For which of the four does your short formula fail, "
    "and which part of it changes there?",
    slip=("no absolute value", "no minus", "no maximum", "plus", "no logarithm", "minus logarithm"),
)
def logits_short_formula_slip(labels, logits, *, slip):
    """I know a short formula with a maximum and an absolute value in it."""
    return at_once(labels, slipped(labels, logits, slip))


@misconception(
    about,
    step="logit",
    hint="Is a logit of 1000 twice as wrong as one of 500 in your function? What does the cut do to the loss?",
    bound=BOUNDS,
)
def logits_clipped(logits, *, bound):
    """I cut the logits to a range in which exp is safe."""
    return np.clip(logits, -bound, bound)


@misconception(
    about,
    step="logit",
    hint="Does the loss of an element change when another one joins it? Which function has exponentials below the line "
    "for the maximum to cancel?",
    axis=(None, -1),
)
def logits_shifted_by_maximum(logits, *, axis):
    """I subtract the maximum first, which makes exponentials stable."""
    return logits - np.max(logits, axis=axis, keepdims=True)


@misconception(
    about,
    step="logit",
    hint="The function takes logits: how often has the sigmoid been applied once it is done?",
)
def logits_sigmoid_twice(logits):
    """Cross-entropy needs probabilities, so I apply the sigmoid to what comes in, once more than needed."""
    return plain(logits)


@misconception(
    about,
    step="costs",
    hint="May both labels of an example be 1? And what does each probability of yours depend on?",
    guarded=(False, True),
)
def logits_softmax(labels, logits, *, guarded):
    """I think a network ends in softmax, and then come the logarithms."""
    return logarithms_of(labels, softmax(logits), guarded=guarded)


@misconception(
    about,
    step="costs",
    hint="Which values can the function between the logit and the logarithm take? Of which numbers is there no "
    "logarithm?",
)
def logits_tanh(labels, logits):
    """I take tanh for the sigmoid."""
    return logarithms_of(labels, np.tanh(logits))


@misconception(
    about,
    step="costs",
    hint="May a logit be negative, or larger than 1? What is missing between the logits and the logarithm?",
)
def logits_taken_for_probabilities(labels, logits):
    """I take what comes in for probabilities."""
    return logarithms_of(labels, logits)


@misconception(
    about,
    step="costs",
    hint="How much more should it cost to be wrong by 20 than to be wrong by 10? How much more does it in your "
    "function?",
)
def logits_squared_error(labels, logits):
    """I think the loss is the squared difference between label and prediction."""
    return at_once(labels, (labels - plain(logits)) ** 2)


# From costs to the loss


@misconception(
    about,
    step="weigh",
    hint="What does an element with label 0 cost in your function when its logit is 5? What should it?",
)
def logits_negative_term_forgotten(labels, yes, _no):
    """Only the label that is 1 counts, as with softmax."""
    return labels * yes


@misconception(
    about,
    step="weigh",
    hint="Where the label is 1, should a large logit cost much or little? Which does it in your function, and which "
    "sign or which term is the other way round?",
)
def logits_yes_and_no_exchanged(labels, yes, no):
    """One term for each label, and a minus somewhere in the exponent."""
    return labels * no + (1 - labels) * yes


@misconception(
    about,
    step="weigh",
    hint="Can the loss of an element be negative? Which of the two terms does the minus in front belong to?",
)
def logits_second_sign(labels, yes, no):
    """I think the minus stands in front of the first logarithm."""
    return labels * yes - (1 - labels) * no


@misconception(
    about,
    step="weigh",
    hint="What stands inside the second logarithm, and where does its bracket close in your code?",
)
def logits_second_bracket(labels, yes, _no):
    """I think the second term has 1 minus the same as the first."""
    return labels * yes - (1 - labels) * (1 + yes)


@misconception(
    about,
    step="weigh",
    hint="What does your function make of a label of 0.75? May labels be fractions?",
    is_yes=HARD,
)
def logits_hard_labels(labels, yes, no, *, is_yes):
    """I think a label is yes or no, so I choose one of the two costs."""
    return np.where(is_yes(labels), yes, no)


@misconception(
    about,
    step="label",
    hint="Try an example with the labels [1, 1] and each of its elements alone. Should their losses differ?",
)
def logits_labels_normalised(labels):
    """I divide the labels by their sum, since they are a distribution."""
    return normalised(labels)


@misconception(
    about,
    step="unit",
    hint="A logit of 0 should cost 0.693 whatever the label. What does it in your function? Which logarithm gives "
    "0.693?",
    base=(2, 10),
)
def logits_other_logarithm(losses, *, base):
    """Information is measured in bits, or log means the logarithm to base 10."""
    return losses / float(np.log(base))


@misconception(
    about,
    step="sign",
    hint="Can a loss be negative? What sign has the logarithm of a probability?",
)
def logits_sign_lost(losses):
    """I add up labels times logarithms, and that is the loss."""
    return -losses


@misconception(
    about,
    step="take",
    hint="Which of the two arguments comes first, and which of them goes through the sigmoid?",
)
def logits_arguments_swapped(labels, logits):
    """I give the output first and the labels second."""
    return in_other_order(labels, logits)


# The result


@misconception(
    about,
    step="finish",
    hint="How many numbers should come back for shape (4, 3), and how many do? Who does the averaging in this lab?",
    how=(np.mean, np.sum),
)
def logits_one_number(losses, *, how):
    """I think the loss of a batch is one number."""
    return reduced(losses, how, None)


@misconception(
    about,
    step="finish",
    hint="What shape should the result have for logits of shape (4, 3)? Which loss comes once for each example, and "
    "which once for each label?",
    how=(np.sum, np.mean),
)
def logits_one_loss_an_example(losses, *, how):
    """Every example has one loss, as with softmax."""
    return reduced(losses, how, -1)


@misconception(
    about,
    step="finish",
    hint="What does each number of your result belong to: to an element, or to a column of them?",
    how=(np.mean, np.sum),
)
def logits_over_the_batch(losses, *, how):
    """I average along axis 0, where the examples lie."""
    return reduced(losses, how, 0)


@misconception(
    about,
    step="finish",
    hint="Should the loss of an element change when the array gets longer? What do you divide by?",
    count=(np.size, len, lambda losses: losses.shape[-1]),
)
def logits_divided_by_length(losses, *, count):
    """There is a 1/n in front of the sum."""
    return losses / count(losses)


@misconception(
    about,
    step="finish",
    hint="Which shape does your function return for shape (3, 4), and which one is stated?",
)
def logits_flattened(losses):
    """I put all losses into one long row."""
    return np.ravel(losses)


@misconception(
    about,
    step="finish",
    hint="What becomes of a loss of 0.00000614 in your result?",
    decimals=(2, 3, 4, 5),
)
def logits_rounded(losses, *, decimals):
    """I round to the decimals that the handout prints."""
    return np.round(losses, decimals)


@misconception(
    about,
    step="take",
    hint="Print both arguments before and after the call. Into whose array does your function write?",
    change=(negate, exponentiate),
    which=("logits", "labels"),
)
def logits_changes_input(labels, logits, *, change, which):
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
def logits_float32_result(losses):
    """I return float32, as TensorFlow does."""
    return np.asarray(losses, np.float32)


@misconception(
    about,
    step="finish",
    hint="What type does your result have? Would losses.shape and losses.mean() work on it?",
)
def logits_returns_list(losses):
    """I return a list with the loss of every element."""
    return np.asarray(losses).tolist()


def one_by_one(labels, logits, loss):
    """Compute every element's loss with Python's own numbers."""
    labels, logits = both_as_floats(labels, logits)
    losses = [loss(float(label), float(logit)) for label, logit in zip(labels.ravel(), logits.ravel(), strict=True)]
    return np.reshape(np.array(losses, np.float64), logits.shape)


def log_of_chance(label, logit):
    """Take the logarithms of the sigmoid, with the module math."""
    chance = 1 / (1 + math.exp(-logit))
    return -label * math.log(chance) - (1 - label) * math.log(1 - chance)


def log_of_chance_chosen(label, logit):
    """Take the logarithm of the sigmoid that the label asks for, with the module math."""
    chance = 1 / (1 + math.exp(-logit))
    yes = -label * math.log(chance) if label else 0.0
    return yes - (1 - label) * math.log(1 - chance) if label != 1 else yes


def log_of_sum(label, logit):
    """Take ln(1 + e^x), with the module math."""
    return math.log(1 + math.exp(logit)) - label * logit


def log_of_sum_negative(label, logit):
    """Take ln(1 + e^-x), with the module math."""
    return math.log(1 + math.exp(-logit)) + (1 - label) * logit


LOSSES_WITH_MATH = (log_of_chance, log_of_chance_chosen, log_of_sum, log_of_sum_negative)


@misconception(
    about,
    hint="What do math.exp(1000) and math.log(0.0) do? For which logits does your code meet them, although the loss "
    "is an ordinary number?",
    loss=LOSSES_WITH_MATH,
)
def logits_math_errors(labels, logits, *, loss):
    """I go through the elements one by one, with the module math."""
    return one_by_one(labels, logits, loss)
