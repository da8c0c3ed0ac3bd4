"""What people get wrong in softmax: wrong steps of a right one, each with the question that leads on."""

import numpy as np

from autograder.misconceptions import misconception
from autograder.steps import LARGEST_EXPONENT, SMALLEST_EXPONENT, as_floats, as_is, keeping_axis

CLIPS = (20.0, 30.0, 50.0, 80.0, 88.0, 100.0, 500.0, 700.0, 709.0)


def largest(logits, along):
    """Give what is taken from every logit: the largest of its example."""
    return along(np.max, logits)


def unshifted(logits, along, on_nothing):
    """Take nothing from the logits; with the functions of ``math``, raise what those do, ``on_nothing`` for no sum."""
    if on_nothing and logits.size and np.max(logits) > LARGEST_EXPONENT:
        raise OverflowError
    if on_nothing and logits.size and np.min(along(np.max, logits)) < SMALLEST_EXPONENT:
        raise on_nothing
    return 0


def one_for_all(logits, guarded):
    """Give the largest logit of the whole batch; of an empty one, 0 or an error."""
    return 0 if guarded and not logits.size else np.max(logits)


def _difference(logits, shift, _along):
    return logits - shift


def _shares(shifted, _logits, power, along):
    powers = power(shifted)
    return powers / along(np.sum, powers)


def softmax(
    logits,
    axis=-1,
    *,
    read=as_floats,
    adjust=as_is,
    choose_axis=as_is,
    reduce=keeping_axis,
    shift=largest,
    subtract=_difference,
    power=np.exp,
    divide=_shares,
    finish=as_is,
):
    """Compute softmax; every wrong variant below replaces one of the steps."""
    logits = adjust(read(logits))
    axis = choose_axis(axis, logits.ndim)

    def along(function, array):
        return reduce(function, array, axis)

    shifted = subtract(logits, shift(logits, along), along)
    return finish(divide(shifted, logits, power, along), logits)


# The shift


@misconception(
    softmax,
    step="shift",
    hint="What are exp(1000) and exp(-1000) on a computer? "
    "And what happens to softmax when you take the same number from every logit of an example?",
    with_math=(False, True),
)
def softmax_no_shift(logits, along, *, with_math):
    """I wrote the formula down as it stands: there is no maximum in it."""
    return unshifted(logits, along, ZeroDivisionError if with_math else None)


@misconception(
    softmax,
    step="shift",
    hint="Put the rows [1000, 1001] and [0, 1] into one batch. What is left of the second row after your shift?",
    guarded=(False, True),
)
def softmax_one_shift_for_all(logits, _along, *, guarded):
    """Subtracting the maximum makes it stable, so I subtract the maximum of the array."""
    return one_for_all(logits, guarded)


@misconception(
    softmax,
    step="shift",
    hint="After your shift, what is the largest exponent that the row [0, 1000] can give?",
)
def softmax_shift_by_min(logits, along):
    """With the smallest logit taken away nothing is negative any more."""
    return along(np.min, logits)


@misconception(
    softmax,
    step="shift",
    hint="Centre the row [3000, 0, 1] on its mean. Which number does exp meet now?",
)
def softmax_shift_by_mean(logits, along):
    """One centres data by taking the mean away."""
    return along(np.mean, logits)


@misconception(
    softmax,
    step="shift",
    hint="Take the row [-1000, -1001, -1002]. What do you subtract from it, and what is left for the denominator?",
)
def softmax_shift_by_largest_magnitude(logits, along):
    """I take the absolute value, because it is the size of a logit that overflows."""
    return along(np.max, np.abs(logits))


@misconception(
    softmax,
    step="shift",
    hint="Your shift takes care of large logits. What does a row hold in which every logit is about -1000?",
)
def softmax_shift_never_below_zero(logits, along):
    """Only positive logits can overflow, so there is nothing to do when the maximum is negative."""
    return np.maximum(along(np.max, logits), 0)


@misconception(
    softmax,
    step="divide",
    hint="Write the shift as a factor: exp(z - m) = exp(z) * exp(-m). When does that factor leave the fraction again?",
)
def softmax_shift_above_only(shifted, logits, power, along):
    """I saw exp overflow above the line, so I subtracted the maximum there."""
    return power(shifted) / along(np.sum, power(logits))


@misconception(
    softmax,
    step="divide",
    hint="Where the quotient was nan, what should softmax of [1000, 999] have been? Can a repair afterwards know that?",
    repair=("nan to 0", "nan to 1", "inf to the largest float", 1e-7, 1e-8, 1e-10, 1e-12),
)
def softmax_overflow_patched(_shifted, logits, power, along, *, repair):
    """I repair what goes wrong: it is only a nan here and there, for extreme logits."""
    powers = power(logits)
    if repair == "inf to the largest float":
        powers = np.nan_to_num(powers)
    total = along(np.sum, powers)
    if isinstance(repair, float):
        return powers / (total + repair)
    return np.nan_to_num(powers / total, nan=1.0 if repair == "nan to 1" else 0.0)


@misconception(
    softmax,
    step="adjust",
    hint="What do the rows [1000, 1001] and [1000, 900] become once the logits are cut? Should both give the same?",
    bound=CLIPS,
)
def softmax_logits_clipped(logits, *, bound):
    """Cutting the logits to a safe range keeps exp from overflowing."""
    return np.clip(logits, -bound, bound)


# The axis


@misconception(
    softmax,
    step="reduce",
    hint="Which numbers should add up to 1: all of the batch, or those of each example? Print p.sum(axis=-1).",
    shift_too=(True, False),
)
def softmax_over_everything(function, array, axis, *, shift_too):
    """I sum the array, because the sum in the formula runs over all the exponentials."""
    return function(array) if shift_too or function is np.sum else keeping_axis(function, array, axis)


@misconception(
    softmax,
    step="reduce",
    hint="Print p.sum(axis=0) and p.sum(axis=-1): which should be all ones? Which axis does your sum walk along?",
    shift_too=(True, False),
    guarded=(False, True),
)
def softmax_over_columns(function, array, axis, *, shift_too, guarded):
    """I tried it on one example, where axis 0, or Python's own sum, gives the right total."""
    if guarded and not array.size:
        return np.zeros(array.shape[1:], array.dtype)
    return function(array, axis=0) if shift_too or function is np.sum else keeping_axis(function, array, axis)


@misconception(
    softmax,
    step="choose_axis",
    hint="Which axis is the last one of a vector, and which of an array of shape (2, 3, 4)? Is it number 1 each time?",
    vectors_too=(False, True),
)
def softmax_axis_1_always(_axis, rank, *, vectors_too):
    """Logits come as (examples, classes), so the classes are axis 1."""
    return 0 if vectors_too and rank == 1 else 1


@misconception(
    softmax,
    step="choose_axis",
    hint="Call your function with axis=0 and again without. What should differ, and does it?",
)
def softmax_axis_ignored(_axis, _rank):
    """I did not need the parameter: the classes are always on the last axis."""
    return -1


@misconception(
    softmax,
    step="reduce",
    hint="Compare the shapes of the exponentials and of their sum. How does NumPy line up (3, 4) and (3,)? "
    "And (3, 3) and (3,)?",
    shift_too=(False, True),
)
def softmax_keepdims_forgotten(function, array, axis, *, shift_too):
    """I divide every example by its sum, and there is one sum per example."""
    return function(array, axis=axis) if shift_too or function is np.sum else keeping_axis(function, array, axis)


@misconception(
    softmax,
    step="reduce",
    hint="You made a column of the sums. What does that do for a vector, for rank 3, for axis=0? "
    "Can the sum keep its axis by itself?",
    column=("reshape", "newaxis"),
    shift_too=(True, False),
)
def softmax_column_trick(function, array, axis, *, column, shift_too):
    """I put the sums into a column, so that they divide the rows."""
    if not shift_too and function is not np.sum:
        return keeping_axis(function, array, axis)
    reduced = function(array, axis=axis)
    return reduced.reshape(-1, 1) if column == "reshape" else reduced[:, np.newaxis]


@misconception(
    softmax,
    step="reduce",
    hint="Your loop takes logits[0], logits[1], and so on. What is logits[0] when the logits have rank 1? And rank 3?",
    vectors_too=(False, True),
)
def softmax_loop_over_first_axis(function, array, _axis, *, vectors_too):
    """I go through the examples one by one: each item of the array is an example."""
    if vectors_too and array.ndim == 1:
        return function(array)
    return function(array, axis=tuple(range(1, array.ndim)), keepdims=True)


@misconception(
    softmax,
    step="finish",
    hint="Which branch of your function does an array of rank 3 take, and what does it return there?",
    ending=("logits", "nothing", "undefined name"),
)
def softmax_rank_3_falls_through(probabilities, logits, *, ending):
    """There are two cases, one example and a batch."""
    if logits.ndim < 3:
        return probabilities
    if ending == "undefined name":
        raise UnboundLocalError
    return logits if ending == "logits" else None


@misconception(
    softmax,
    step="reduce",
    hint="Which branch does an array of rank 3 take in your function? What do its rows sum to afterwards?",
)
def softmax_rank_3_at_once(function, array, axis):
    """One case for a batch, and all else is a single example."""
    return function(array) if array.ndim > 2 else keeping_axis(function, array, axis)


# The formula


@misconception(
    softmax,
    step="divide",
    hint="Do your rows sum to 1? Where does the bracket of exp close, and what exactly do you add up below the line?",
    slip=("quotient inside exp", "exp missing below"),
)
def softmax_misplaced_bracket(shifted, _logits, power, along, *, slip):
    """I have it all: exp, the sum and the division."""
    if slip == "quotient inside exp":
        return power(shifted / along(np.sum, power(shifted)))
    return power(shifted) / along(np.sum, shifted)


@misconception(
    softmax,
    step="divide",
    hint="Let the logit of one class grow: do the others' probabilities change in your function? Do they sum to 1?",
)
def softmax_sigmoid(_shifted, logits, power, _along):
    """Softmax is the sigmoid for many classes, so each logit goes through the sigmoid."""
    return 1 / (1 + power(-logits))


@misconception(
    softmax,
    step="divide",
    hint="Softmax is soft: how sure should it be between the logits 1.0 and 1.1?",
    ties=("first", "all"),
)
def softmax_hardmax(shifted, _logits, _power, along, *, ties):
    """I give the 1 to the class with the largest logit, for that one wins."""
    wins = shifted == along(np.max, shifted)
    if ties == "first":
        places = np.arange(wins.size).reshape(wins.shape)
        wins = places == along(np.min, np.where(wins, places, wins.size))
    return wins.astype(shifted.dtype)


@misconception(
    softmax,
    step="power",
    hint="What is the base of the power in the formula? What is softmax of [0, 1], and what would base e give?",
)
def softmax_powers_of_two(exponents):
    """Any power keeps the order, and two is quick."""
    return np.exp2(exponents)


@misconception(
    softmax,
    step="finish",
    hint="What becomes of a probability of 0.00031867 in your result? What would its logarithm be in a loss?",
    decimals=(2, 3, 4, 5, 6, 7, 8),
)
def softmax_rounded(probabilities, _logits, *, decimals):
    """I round to the decimals that the handout prints."""
    return np.round(probabilities, decimals)


@misconception(
    softmax,
    step="finish",
    hint="Call your function with logits of shape (1, 4). Which shape comes back, and which was asked for?",
)
def softmax_squeezed(probabilities, _logits):
    """I drop the axes of length 1, which are of no use."""
    return np.squeeze(probabilities)


@misconception(
    softmax,
    step="divide",
    hint="How often does exp stand between a logit and its probability in the formula, and how often in your code?",
)
def softmax_twice(shifted, logits, power, along):
    """I make probabilities first, and then take softmax of them."""
    return _shares(_shares(shifted, logits, power, along), logits, power, along)


@misconception(
    softmax,
    step="divide",
    hint="Can a probability be negative? What do the values of your result sum to, and what does exp of them sum to?",
    stable=(True, False),
)
def softmax_log(shifted, logits, power, along, *, stable):
    """I take the logarithm here, because the loss needs it anyway."""
    if stable:
        return shifted - np.log(along(np.sum, power(shifted)))
    return np.log(_shares(shifted, logits, power, along))


@misconception(
    softmax,
    hint="How many digits does your dtype keep? Compare the logits 2049 and 2048 before and after you convert them.",
    back=(np.float16, np.float32, np.float64),
)
def softmax_half_precision(logits, axis=-1, *, back):
    """Half precision is enough for probabilities, and saves memory."""
    return softmax(np.asarray(logits, np.float16), axis).astype(back)


@misconception(
    softmax,
    step="divide",
    hint="What does your function give for the logits [-1, 1]? What makes every share positive in the formula?",
    of_shifted=(False, True),
)
def softmax_no_exponential(shifted, logits, _power, along, *, of_shifted):
    """To make numbers sum to 1, one divides them by their sum."""
    shared = shifted if of_shifted else logits
    return shared / along(np.sum, shared)


@misconception(
    softmax,
    step="subtract",
    hint="Which class should get the largest probability, the one with the largest or with the smallest logit?",
    stable=(False, True),
)
def softmax_sign_flipped(logits, shift, along, *, stable):
    """I know exponentials with a minus in them, like the one in the sigmoid."""
    return (along(np.min, logits) if stable else shift) - logits


@misconception(
    softmax,
    step="divide",
    hint="How small can the sum below the line get once the largest exponential is 1? What does your number change?",
    epsilon=(1e-2, 1e-3, 1e-4, 1e-5),
)
def softmax_denominator_epsilon(shifted, _logits, power, along, *, epsilon):
    """I add a small number to the denominator, which is always safer."""
    powers = power(shifted)
    return powers / (along(np.sum, powers) + epsilon)


# The contract


@misconception(
    softmax,
    step="subtract",
    hint="Print your logits before and after the call. Whose array does an operator like -= write into?",
    further=(False, True),
)
def softmax_changes_input(logits, shift, _along, *, further):
    """Working in place saves a copy."""
    logits -= shift
    shifted = logits.copy()
    if further:
        np.exp(logits, out=logits)
    return shifted


@misconception(
    softmax,
    step="finish",
    hint="What dtype goes in, and what dtype comes out? How many digits are lost between the two?",
)
def softmax_float32_result(probabilities, _logits):
    """TensorFlow computes in float32, so do I."""
    return probabilities.astype(np.float32)


@misconception(
    softmax,
    step="finish",
    hint="What type does your result have? Would p.shape and p[:, 0] work on it?",
)
def softmax_returns_list(probabilities, _logits):
    """I return a list of lists: it holds the same numbers."""
    return probabilities.tolist()
