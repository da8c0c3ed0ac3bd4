"""What people get wrong in the sigmoid: wrong steps of a right one, each with the question that leads on."""

import math

import numpy as np

from autograder.misconceptions import misconception
from autograder.steps import LARGEST_EXPONENT, as_floats, as_is


def plain(x, power=np.exp):
    """Compute the fraction as it is written: right for any score, because 1 / infinity is 0."""
    return 1 / (1 + power(-x))


def quotient(x, power=np.exp):
    """Compute e^x / (1 + e^x), which is infinity over infinity for large scores."""
    powers = power(x)
    return powers / (1 + powers)


def in_two_cases(x):
    """Compute the fraction without large exponentials, so that it is not 0 before e^x is."""
    decaying = np.exp(-np.abs(x))
    return np.where(x < 0, decaying, 1) / (1 + decaying)


def by_tanh(x):
    """Compute the sigmoid from a tanh, which is -1 to all digits for scores below -40."""
    return 0.5 * (1 + np.tanh(x / 2))


SIGMOIDS = (plain, quotient, in_two_cases, by_tanh)


def softmax(x):
    """Normalise the scores of each example, along the last axis."""
    powers = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return powers / np.sum(powers, axis=-1, keepdims=True)


def written_into(array, change, *, spare_read_only=False):
    """Let ``change`` write into the array that came in, and give what was there before."""
    kept = array.copy()
    if array.flags.writeable or not spare_read_only:
        change(array)
    return kept


def negate(array):
    """Change the sign where the array lies."""
    np.negative(array, out=array)


def exponentiate(array):
    """Replace the array by its exponentials."""
    np.exp(array, out=array)


def sigmoid(x, *, read=as_floats, adjust=as_is, power=np.exp, divide=plain, finish=as_is):
    """Compute the sigmoid; every wrong variant below replaces one of the steps."""
    scores = adjust(read(x))
    return finish(divide(scores, power), x)


# Large scores


@misconception(
    sigmoid,
    step="divide",
    hint="What is exp(1000) on a computer, and what is it divided by? Which of the two ways to write the fraction "
    "has no infinity above the line?",
)
def sigmoid_infinity_over_infinity(x, power):
    """I know the sigmoid as e^x / (1 + e^x)."""
    return quotient(x, power)


@misconception(
    sigmoid,
    step="divide",
    hint="Where the fraction was nan, what should the sigmoid have been? Can a repair afterwards know that?",
    repair=(0.0, 0.5),
)
def sigmoid_nan_repaired(x, power, *, repair):
    """I replace the nan that comes out for extreme scores."""
    return np.nan_to_num(quotient(x, power), nan=repair)


@misconception(
    sigmoid,
    step="adjust",
    hint="What does math.exp do with 1000, and what with -1000? For which scores does yours meet the larger one?",
    sign=(-1, 1),
)
def sigmoid_math_overflow(x, *, sign):
    """I take exp from the module math."""
    if x.size and np.max(sign * x) > LARGEST_EXPONENT:
        raise OverflowError
    return x


@misconception(
    sigmoid,
    step="adjust",
    hint="What is the sigmoid of 10, and what does your function give for 10 and for 12? Does it need the cut?",
    bound=(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0),
)
def sigmoid_scores_clipped(x, *, bound):
    """I cut the scores to a range in which exp is safe."""
    return np.clip(x, -bound, bound)


@misconception(
    sigmoid,
    step="finish",
    hint="Print the sigmoid of 20 with all its digits. May a probability come as close to 1 as a float can?",
    epsilon=(1e-1, 1e-2, 1e-3, 1e-4, 1e-5),
)
def sigmoid_probabilities_clipped(probabilities, _x, *, epsilon):
    """I keep the probabilities away from 0 and 1, for the logarithm that comes later."""
    return np.clip(probabilities, epsilon, 1 - epsilon)


@misconception(
    sigmoid,
    step="adjust",
    hint="Does the sigmoid of 0.5 change when another score joins the array? Of which function is a shift no matter?",
    axis=(None, -1),
)
def sigmoid_shifted_by_maximum(x, *, axis):
    """I subtract the maximum first, which makes exponentials stable."""
    return x - np.max(x, axis=axis, keepdims=True)


# The formula


@misconception(
    sigmoid,
    step="adjust",
    hint="Should a large score give a probability near 1 or near 0? Which sign has the exponent in the formula?",
)
def sigmoid_sign_flipped(x):
    """I wrote 1 / (1 + e^x)."""
    return -x


@misconception(
    sigmoid,
    step="adjust",
    hint="What should the results for 2 and for -2 have to do with each other, and what are they in your function?",
)
def sigmoid_absolute_score(x):
    """With the absolute value in the exponent nothing overflows."""
    return np.abs(x)


@misconception(
    sigmoid,
    step="divide",
    hint="What is 1 / 1 + 2 in Python? Can your function give more than 1?",
)
def sigmoid_bracket_lost(x, power):
    """I typed the fraction as it stands."""
    return 1 / 1 + power(-x)


@misconception(
    sigmoid,
    step="divide",
    hint="What should the sigmoid of 0 be, and what do you get? What stands below the line of the formula?",
    slip=("one missing", "minus"),
)
def sigmoid_denominator_slip(x, power, *, slip):
    """One over the exponential of minus x, more or less."""
    return 1 / power(-x) if slip == "one missing" else 1 / (1 - power(-x))


@misconception(
    sigmoid,
    step="divide",
    hint="What do the rows of your result sum to? May one example have two labels at once, both of them likely?",
)
def sigmoid_softmax(x, power):
    """I divide by the sum of the exponentials, so that they are probabilities."""
    powers = power(x - np.max(x, axis=-1, keepdims=True))
    return powers / np.sum(powers, axis=-1, keepdims=True)


@misconception(
    sigmoid,
    step="divide",
    hint="What does your function give for -1? Can a probability be negative?",
)
def sigmoid_tanh(x, _power):
    """I think the hyperbolic tangent has the same shape."""
    return np.tanh(x)


@misconception(
    sigmoid,
    step="adjust",
    hint="Compare your result for a score of 1 with the formula's for 1 and for 2. Which one have you got?",
)
def sigmoid_too_steep(x):
    """I think the sigmoid is (1 + tanh(x)) / 2."""
    return 2 * x


@misconception(
    sigmoid,
    step="finish",
    hint="What should a score of 0 give? How often has the sigmoid been applied once your function returns?",
)
def sigmoid_twice(probabilities, _x):
    """I apply it once more in the end, to be sure of probabilities."""
    return plain(probabilities)


@misconception(
    sigmoid,
    step="finish",
    hint="Should a score of 0 give the half or the quarter? Which formula belongs to the function, and which to its "
    "slope?",
)
def sigmoid_derivative(probabilities, _x):
    """I return s (1 - s), which one needs for the gradient."""
    return probabilities * (1 - probabilities)


@misconception(
    sigmoid,
    step="finish",
    hint="Can a probability be negative? What have you done to it last?",
)
def sigmoid_logarithm(probabilities, _x):
    """I take the logarithm here, because the loss needs it anyway."""
    return np.log(probabilities)


def _step_at_zero(x):
    return (x > 0).astype(x.dtype)


def _step_with_zero(x):
    return (x >= 0).astype(x.dtype)


@misconception(
    sigmoid,
    step="divide",
    hint="How sure should the function be at a score of 0.1? Is yours as sure at 0.1 as at 10?",
    curve=(_step_at_zero, _step_with_zero),
)
def sigmoid_step(x, _power, *, curve):
    """I think a positive score is a yes, a negative one is a no."""
    return curve(x)


def _hard_fifth(x):
    return np.clip(0.2 * x + 0.5, 0, 1)


def _hard_sixth(x):
    return np.clip(x / 6 + 0.5, 0, 1)


def _hard_quarter(x):
    return np.clip(0.25 * x + 0.5, 0, 1)


def _softsign(x):
    return 0.5 * (1 + x / (1 + np.abs(x)))


@misconception(
    sigmoid,
    step="divide",
    hint="Is there an exponential in your function? What does it give for a score of 2, and what does the formula "
    "give?",
    curve=(_hard_fifth, _hard_sixth, _hard_quarter, _softsign),
)
def sigmoid_other_curve(x, _power, *, curve):
    """There is a quicker curve of the same shape, without the exponential."""
    return curve(x)


@misconception(
    sigmoid,
    step="power",
    hint="What is the base of the power in the formula? What does a score of 1 give with it?",
    base=(np.exp2, lambda exponents: np.power(10.0, exponents)),
)
def sigmoid_other_base(exponents, *, base):
    """Any base gives the same curve."""
    return base(exponents)


@misconception(
    sigmoid,
    step="finish",
    hint="What becomes of a probability of 0.0000454 in your result? What would its logarithm be in a loss?",
    decimals=(1, 2, 3, 4, 5),
)
def sigmoid_rounded(probabilities, _x, *, decimals):
    """I round to the decimals that the handout prints."""
    return np.round(probabilities, decimals)


# Arguments and results


@misconception(
    sigmoid,
    hint="What does your function do with an array of two numbers? And with a list? Which of its steps takes one "
    "number only?",
    way=("if", "math", "math after asarray"),
)
def sigmoid_one_number_only(x, *, way):
    """I think a score is a number, so I compare it with 0, or hand it to the module math."""
    if way == "math":
        return 1 / (1 + math.exp(-x))
    scores = as_floats(x)
    if way == "if":
        return plain(scores) if scores >= 0 else quotient(scores)
    return 1 / (1 + math.exp(-scores))


def _one(score, *, stable):
    if stable and score < 0:
        return math.exp(score) / (1 + math.exp(score))
    return 1 / (1 + math.exp(-score))


@misconception(
    sigmoid,
    hint="Your loop takes x[0], x[1], and so on. What is x[0] when x has one axis more than you thought, or none?",
    depth=(1, 2),
    stable=(False, True),
)
def sigmoid_loop_of_numbers(x, *, depth, stable):
    """I go through the scores one by one: there is a loop for every axis."""
    if depth == 1:
        return np.array([_one(score, stable=stable) for score in x])
    return np.array([[_one(score, stable=stable) for score in row] for row in x])


@misconception(
    sigmoid,
    step="finish",
    hint="Which shape does your function return for shape (3, 4), and which one is stated?",
)
def sigmoid_flattened(probabilities, _x):
    """I put all scores into one long row."""
    return np.ravel(probabilities)


@misconception(
    sigmoid,
    step="finish",
    hint="Which dtype has np.zeros_like([1, 2])? What becomes of 0.73 in such an array?",
)
def sigmoid_integer_buffer(probabilities, x):
    """I fill an array that looks like the one that came in."""
    return np.asarray(probabilities).astype(np.asarray(x).dtype)


@misconception(
    sigmoid,
    step="read",
    hint="Print the scores before and after the call. Into whose array does your function write?",
    change=(negate, exponentiate),
    spare_read_only=(False, True),
)
def sigmoid_changes_input(x, *, change, spare_read_only):
    """I write my intermediate results where they need no new array."""
    return written_into(as_floats(x), change, spare_read_only=spare_read_only)


@misconception(
    sigmoid,
    step="finish",
    hint="What dtype goes in, and what dtype comes out? How many digits are lost between the two?",
)
def sigmoid_float32_result(probabilities, _x):
    """I return float32, as TensorFlow does."""
    return np.asarray(probabilities, np.float32)


@misconception(
    sigmoid,
    step="read",
    hint="How many digits does your dtype keep? Compare a score of 1.2345 before and after you convert it.",
)
def sigmoid_half_precision(x):
    """Half precision is enough for probabilities, and saves memory."""
    scores = as_floats(x)
    return scores.astype(np.float16).astype(scores.dtype)


@misconception(
    sigmoid,
    step="finish",
    hint="What type does your result have? Would p.shape and p.mean() work on it?",
)
def sigmoid_returns_list(probabilities, _x):
    """I return a list of probabilities."""
    return np.asarray(probabilities).tolist()
