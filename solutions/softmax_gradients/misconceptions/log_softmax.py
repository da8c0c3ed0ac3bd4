"""What people get wrong in log_softmax: wrong steps of a right one, each with the question that leads on."""

import numpy as np

from autograder.misconceptions import misconception
from autograder.steps import LARGEST_EXPONENT, SMALLEST_EXPONENT, as_floats, as_is, keeping_axis

CLIPS = (20.0, 30.0, 50.0, 80.0, 88.0, 100.0, 500.0, 700.0)
EPSILONS = (1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16, 1e-20, 1e-30)


def largest(logits, along):
    """Give what is taken from every logit: the largest of its example."""
    return along(np.max, logits)


def unshifted(logits, along, with_math):
    """Take nothing from the logits; with the functions of ``math``, raise what those do."""
    if with_math and logits.size and np.max(logits) > LARGEST_EXPONENT:
        raise OverflowError
    if with_math and logits.size and np.min(along(np.max, logits)) < SMALLEST_EXPONENT:
        raise ValueError
    return 0


def one_for_all(logits, guarded):
    """Give the largest logit of the whole batch; of an empty one, 0 or an error."""
    return 0 if guarded and not logits.size else np.max(logits)


def over_everything(function, array, axis, shift_too):
    """Reduce the whole array to one number, in the sum alone or everywhere."""
    return function(array) if shift_too or function is not np.max else keeping_axis(function, array, axis)


def over_columns(function, array, axis, shift_too):
    """Reduce the first axis, in the sum alone or everywhere."""
    return function(array, axis=0) if shift_too or function is not np.max else keeping_axis(function, array, axis)


def without_keepdims(function, array, axis, shift_too):
    """Reduce an axis and lose it, in the sum alone or everywhere."""
    return function(array, axis=axis) if shift_too or function is not np.max else keeping_axis(function, array, axis)


def axis_1(vectors_too, rank):
    """Give axis 1; for a vector, its only axis where ``vectors_too`` says so."""
    return 0 if vectors_too and rank == 1 else 1


def shares(shifted, power, along):
    """Give the probabilities."""
    powers = power(shifted)
    return powers / along(np.sum, powers)


def _straight(shifted, _logits, power, log, along):
    return shifted - log(along(np.sum, power(shifted)))


def log_softmax(
    logits,
    axis=-1,
    *,
    read=as_floats,
    adjust=as_is,
    choose_axis=as_is,
    reduce=keeping_axis,
    shift=largest,
    power=np.exp,
    log=np.log,
    formula=_straight,
    finish=as_is,
):
    """Compute the logarithm of softmax; every wrong variant below replaces one of the steps."""
    logits = adjust(read(logits))
    axis = choose_axis(axis, logits.ndim)

    def along(function, array):
        return reduce(function, array, axis)

    shifted = logits - shift(logits, along)
    return finish(formula(shifted, logits, power, log, along), logits)


# The logarithm of softmax in two steps


@misconception(
    log_softmax,
    step="formula",
    hint="What is softmax of [0, 1000] on a computer, and what is the logarithm of its first number? "
    "What should that logarithm be?",
)
def log_of_softmax(shifted, _logits, power, log, along):
    """I compute softmax and take its logarithm, as the name says."""
    return log(shares(shifted, power, along))


@misconception(
    log_softmax,
    step="formula",
    hint="For the logits [0, 1000], how large is the first logarithm really? And how small can yours become at most?",
    epsilon=EPSILONS,
)
def log_of_softmax_epsilon(shifted, _logits, power, log, along, *, epsilon):
    """I add a small number inside the logarithm, which keeps it from meeting 0."""
    return log(shares(shifted, power, along) + epsilon)


@misconception(
    log_softmax,
    step="formula",
    hint="Compare your results for the logits [0, 100] and [0, 1000]. Should they be the same?",
    epsilon=EPSILONS,
    above=(True, False),
)
def log_of_softmax_clipped(shifted, _logits, power, log, along, *, epsilon, above):
    """I clip the probabilities, so that the logarithm stays finite."""
    return log(np.clip(shares(shifted, power, along), epsilon, 1 - epsilon if above else None))


@misconception(
    log_softmax,
    step="formula",
    hint="Which finite number did you put where the logarithm was -inf? For the logits [0, 1000], what should it be?",
    instead=("largest float", 0.0),
)
def log_of_softmax_patched(shifted, _logits, power, log, along, *, instead):
    """Where it is -inf, I put a number in its place."""
    logarithms = log(shares(shifted, power, along))
    if instead == "largest float":
        return np.nan_to_num(logarithms)
    return np.where(np.isfinite(logarithms), logarithms, np.asarray(instead, logarithms.dtype))


# The shift


@misconception(
    log_softmax,
    step="shift",
    hint="What are exp(1000) and exp(-1000) on a computer? "
    "And what happens to softmax when you take the same number from every logit of an example?",
    with_math=(False, True),
)
def log_softmax_no_shift(logits, along, *, with_math):
    """I take the logit less the logarithm of the sum: with a logarithm around it, nothing can become too large."""
    return unshifted(logits, along, with_math)


@misconception(
    log_softmax,
    step="formula",
    hint="Call your function with [1, 2, 3] and with [11, 12, 13]. Should the results differ? "
    "Which logits does your sum see, and which does the other part?",
)
def log_softmax_shift_not_undone(shifted, logits, power, log, along):
    """I subtract the maximum inside the exponentials, where they would overflow."""
    return logits - log(along(np.sum, power(shifted)))


@misconception(
    log_softmax,
    step="shift",
    hint="Put the rows [1000, 1001] and [0, 1] into one batch. What is left of the second row after your shift?",
    guarded=(False, True),
)
def log_softmax_one_shift_for_all(logits, _along, *, guarded):
    """Subtracting the maximum makes it stable, so I subtract the maximum of the array."""
    return one_for_all(logits, guarded)


@misconception(
    log_softmax,
    step="shift",
    hint="After your shift, what is the largest exponent that the row [0, 1000] can give?",
)
def log_softmax_shift_by_min(logits, along):
    """With the smallest logit taken away nothing is negative any more."""
    return along(np.min, logits)


@misconception(
    log_softmax,
    step="shift",
    hint="Centre the row [3000, 0, 1] on its mean. Which number does exp meet now?",
)
def log_softmax_shift_by_mean(logits, along):
    """One centres data by taking the mean away."""
    return along(np.mean, logits)


@misconception(
    log_softmax,
    step="shift",
    hint="Take the row [-1000, -1001, -1002]. What do you subtract from it, and what is left for the sum?",
)
def log_softmax_shift_by_largest_magnitude(logits, along):
    """I take the absolute value, because it is the size of a logit that overflows."""
    return along(np.max, np.abs(logits))


@misconception(
    log_softmax,
    step="adjust",
    hint="What do the rows [1000, 1001] and [1000, 900] become once the logits are cut? Should both give the same?",
    bound=CLIPS,
)
def log_softmax_logits_clipped(logits, *, bound):
    """Cutting the logits to a safe range keeps exp from overflowing."""
    return np.clip(logits, -bound, bound)


# The axis


@misconception(
    log_softmax,
    step="reduce",
    hint="Whose probabilities should add up to 1: those of all of the batch, or those of each example? "
    "Sum the exponentials of your result over the last axis.",
    shift_too=(True, False),
)
def log_softmax_over_everything(function, array, axis, *, shift_too):
    """I sum the array, because the sum in the formula runs over all the exponentials."""
    return over_everything(function, array, axis, shift_too)


@misconception(
    log_softmax,
    step="reduce",
    hint="Sum the exponentials of your result over axis 0 and over axis -1: which should be all ones? "
    "Which axis does your sum walk along?",
    shift_too=(True, False),
)
def log_softmax_over_columns(function, array, axis, *, shift_too):
    """I tried it on one example, where axis 0, or Python's own sum, gives the right total."""
    return over_columns(function, array, axis, shift_too)


@misconception(
    log_softmax,
    step="choose_axis",
    hint="Which axis is the last one of a vector, and which of an array of shape (2, 3, 4)? Is it number 1 each time?",
    vectors_too=(False, True),
)
def log_softmax_axis_1_always(_axis, rank, *, vectors_too):
    """Logits come as (examples, classes), so the classes are axis 1."""
    return axis_1(vectors_too, rank)


@misconception(
    log_softmax,
    step="choose_axis",
    hint="Call your function with axis=0 and again without. What should differ, and does it?",
)
def log_softmax_axis_ignored(_axis, _rank):
    """I did not need the parameter: the classes are always on the last axis."""
    return -1


@misconception(
    log_softmax,
    step="reduce",
    hint="Compare the shapes of the exponentials and of their sum. How does NumPy line up (3, 4) and (3,)? "
    "And (3, 3) and (3,)?",
    shift_too=(False, True),
)
def log_softmax_keepdims_forgotten(function, array, axis, *, shift_too):
    """I take from every example the logarithm of its sum, and there is one sum per example."""
    return without_keepdims(function, array, axis, shift_too)


# The formula


@misconception(
    log_softmax,
    step="formula",
    hint="Can the logarithm of a probability be positive? Where does your function take the logarithm?",
)
def log_softmax_log_forgotten(shifted, _logits, power, _log, along):
    """I computed softmax, and that is what the name says."""
    return shares(shifted, power, along)


@misconception(
    log_softmax,
    step="formula",
    hint="ln(u / v) is a difference of two logarithms. Which of the two is missing in yours?",
)
def log_softmax_log_of_sum_forgotten(shifted, _logits, power, _log, along):
    """I let the logarithm take the exponential away, so that the logit less the sum is left."""
    return shifted - along(np.sum, power(shifted))


@misconception(
    log_softmax,
    step="finish",
    hint="Which sign has the logarithm of a number below 1? Does the function's name speak of a loss?",
)
def log_softmax_sign_flipped(logarithms, _logits):
    """I return it with a minus, as the loss needs it."""
    return -logarithms


@misconception(
    log_softmax,
    step="finish",
    hint="Which base has the logarithm of the formula, the same as the exponential or another one? What is ln(e)?",
    base=(2.0, 10.0),
    everywhere=(True, False),
)
def log_softmax_other_base(logarithms, logits, *, base, everywhere):
    """Information is measured in bits, so I take the logarithm to base 2; or to base 10, as on a calculator."""
    if everywhere:
        return logarithms / np.asarray(np.log(base), logarithms.dtype)
    shifted = logits - np.max(logits, axis=-1, keepdims=True)
    return shifted + (logarithms - shifted) / np.asarray(np.log(base), logarithms.dtype)


@misconception(
    log_softmax,
    step="formula",
    hint="What do the exponentials of your result sum to for two equal logits, and for four? Is a mean asked for?",
)
def log_softmax_mean_for_sum(shifted, _logits, power, log, along):
    """I take the mean of the exponentials."""
    return shifted - log(along(np.mean, power(shifted)))


@misconception(
    log_softmax,
    step="formula",
    hint="What is ln of a single class's probability, whatever its logit? What did log1p add to your sum?",
)
def log_softmax_one_more_in_the_sum(shifted, _logits, power, _log, along):
    """I use log1p everywhere, because it is the stable logarithm."""
    return shifted - np.log1p(along(np.sum, power(shifted)))


@misconception(
    log_softmax,
    step="formula",
    hint="Let the logit of one class grow: do the other classes' numbers change in your function? Should they?",
)
def log_softmax_of_sigmoid(_shifted, logits, power, log, _along):
    """Softmax is the sigmoid for many classes, so I take the logarithm of the sigmoid."""
    return -log(1 + power(-logits))


@misconception(
    log_softmax,
    step="formula",
    hint="How often does the logarithm stand in the formula, and how often softmax? And in your code?",
)
def log_softmax_of_softmax(shifted, _logits, power, log, along):
    """I make probabilities first, and hand them to the stable formula."""
    a = shares(shifted, power, along)
    return a - log(along(np.sum, power(a)))


@misconception(
    log_softmax,
    step="finish",
    hint="How many digits of -0.40760596 are left in your result? Does the docstring ask for fewer?",
    decimals=(2, 3, 4, 5),
)
def log_softmax_rounded(logarithms, _logits, *, decimals):
    """I round to the decimals that the handout prints."""
    return np.round(logarithms, decimals)


# The contract


@misconception(
    log_softmax,
    step="read",
    hint="Print your logits before and after the call. Whose array does an operator like -= write into?",
    further=(False, True),
)
def log_softmax_changes_input(logits, *, further):
    """Working in place saves a copy."""
    logits = as_floats(logits)
    kept = logits.copy()
    logits -= np.max(logits, axis=-1, keepdims=True)
    if further:
        logits -= np.log(np.sum(np.exp(logits), axis=-1, keepdims=True))
    return kept


@misconception(
    log_softmax,
    step="finish",
    hint="What dtype goes in, and what dtype comes out? How many digits are lost between the two?",
)
def log_softmax_float32_result(logarithms, _logits):
    """TensorFlow computes in float32, so do I."""
    return logarithms.astype(np.float32)


@misconception(
    log_softmax,
    step="finish",
    hint="What type does your result have? Would result.shape and result[:, 0] work on it?",
)
def log_softmax_returns_list(logarithms, _logits):
    """I return a list of lists: it holds the same numbers."""
    return logarithms.tolist()
