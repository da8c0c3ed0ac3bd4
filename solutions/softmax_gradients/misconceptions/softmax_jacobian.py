"""What people get wrong in the Jacobian of softmax: wrong steps of a right one, and the questions that lead on."""

import numpy as np
from log_softmax import (
    CLIPS,
    axis_1,
    largest,
    one_for_all,
    over_columns,
    over_everything,
    shares,
    unshifted,
    without_keepdims,
)

from autograder.misconceptions import misconception
from autograder.steps import as_floats, as_is, keeping_axis


def last_axis(_rank):
    """Give the axis of the classes."""
    return -1


def _shares_of_shifted(shifted, _logits, power, along):
    return shares(shifted, power, along)


def probabilities(logits, class_axis, reduce, shift, power, normalise):
    """Compute softmax in the steps that the wrong variants replace."""
    axis = class_axis(logits.ndim)

    def along(function, array):
        return reduce(function, array, axis)

    return normalise(logits - shift(logits, along), logits, power, along)


def _diagonal(a):
    return a[..., :, np.newaxis] * np.eye(a.shape[-1], dtype=a.dtype)


def _products(a):
    return a[..., :, np.newaxis] * a[..., np.newaxis, :]


def _difference(a):
    return _diagonal(a) - _products(a)


def softmax_jacobian(
    logits,
    *,
    read=as_floats,
    adjust=as_is,
    class_axis=last_axis,
    reduce=keeping_axis,
    shift=largest,
    power=np.exp,
    normalise=_shares_of_shifted,
    arrange=as_is,
    matrix=_difference,
    finish=as_is,
):
    """Compute the Jacobian of softmax; every wrong variant below replaces one of the steps."""
    logits = adjust(read(logits))
    a = probabilities(logits, class_axis, reduce, shift, power, normalise)
    return finish(matrix(arrange(a)), logits)


# The matrix


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="Raise one logit a little: does only its own probability change? What must the others do, as the sum stays 1?",
)
def jacobian_diagonal_only(a):
    """Each probability depends on its own logit, and its derivative is a (1 - a)."""
    return _diagonal(a * (1 - a))


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="How many logits does each probability depend on, for softmax and for the sigmoid? "
    "How many derivatives does that make for K classes?",
)
def jacobian_as_for_the_sigmoid(a):
    """I know that the sigmoid's derivative is a (1 - a), and softmax is a sigmoid for many classes."""
    return a * (1 - a)


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="What must every row of the matrix sum to, if the probabilities always sum to 1? Which sign do you have "
    "between the two parts?",
)
def jacobian_plus_products(a):
    """I add the outer product of the probabilities to the diagonal matrix."""
    return _diagonal(a) + _products(a)


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="Your matrix says that a probability falls by nothing when another logit grows. Which part of the quotient "
    "rule says otherwise?",
)
def jacobian_without_products(a):
    """I derive the numerator, which gives itself, so that the probabilities stand on the diagonal."""
    return _diagonal(a)


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="Raise a logit: does its own probability grow or fall? What does your matrix say on the diagonal?",
)
def jacobian_without_diagonal(a):
    """I use the case of different classes, minus the product, for all."""
    return -_products(a)


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="Raise a logit: does its own probability grow or fall? Which sign do you find on your diagonal?",
)
def jacobian_sign_flipped(a):
    """I subtract the diagonal matrix from the outer product."""
    return _products(a) - _diagonal(a)


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="Go through the case i = j once more: which two terms does the quotient rule give? Do your rows sum to 0?",
)
def jacobian_diagonal_without_square(a):
    """On the diagonal stands a, and beside it minus the products."""
    eye = np.eye(a.shape[-1], dtype=a.dtype)
    return _diagonal(a) - _products(a) * (1 - eye)


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="Can all the probabilities grow at once? Which sign has the case of two different classes?",
)
def jacobian_positive_beside_diagonal(a):
    """I put a (1 - a) on the diagonal, and the products of the probabilities beside it."""
    eye = np.eye(a.shape[-1], dtype=a.dtype)
    return _diagonal(a * (1 - a)) + _products(a) * (1 - eye)


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="For which pairs of classes does the 1 stand in the bracket? What stands there when i and j differ?",
    transposed=(False, True),
)
def jacobian_one_in_every_place(a, *, transposed):
    """I write a times (1 - a), with the indices i and j."""
    jacobian = a[..., :, np.newaxis] * (1 - a[..., np.newaxis, :])
    return np.swapaxes(jacobian, -1, -2) if transposed else jacobian


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="Put two equal logits into your function. What does the matrix hold on its diagonal, and what is a (1 - a)?",
)
def jacobian_identity_for_diagonal(a):
    """I take the outer product from the identity."""
    return np.eye(a.shape[-1], dtype=a.dtype) - _products(a)


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="Which shape has the product of a column and a row, and which has that of a row and a column? "
    "Print what you subtract from the diagonal.",
)
def jacobian_inner_product(a):
    """I multiply the probabilities by themselves with a dot product."""
    return _diagonal(a) - np.sum(a * a, axis=-1)[..., np.newaxis, np.newaxis]


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="Of which function did you take the derivative: of a probability, or of its logarithm? "
    "What does the chain rule put in front?",
    transposed=(False, True),
)
def jacobian_of_the_logarithm(a, *, transposed):
    """I get 1 - a on the diagonal and -a beside it."""
    jacobian = np.eye(a.shape[-1], dtype=a.dtype) - a[..., np.newaxis, :]
    return np.swapaxes(jacobian, -1, -2) if transposed else jacobian


# The batch


@misconception(
    softmax_jacobian,
    step="arrange",
    hint="How many matrices belong to a batch of four examples, and of which shape? "
    "Can a logit of one example change a probability of another?",
)
def jacobian_batch_as_one_vector(a):
    """I make a long vector of the probabilities, and then it is one matrix."""
    return np.reshape(a, -1)


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="What do np.diag and np.outer make of a matrix? Print the shapes for logits of shape (2, 3).",
    products=("outer", "newaxis", "matmul"),
)
def jacobian_for_one_example_only(a, *, products):
    """I write np.diag(a) less the outer product: the formula, word for word."""
    if products == "newaxis":
        return np.diag(a) - a[:, np.newaxis] * a[np.newaxis, :]
    if products == "matmul":
        return np.diag(a) - a.reshape(-1, 1) @ a.reshape(1, -1)
    return np.diag(a) - np.outer(a, a)


@misconception(
    softmax_jacobian,
    step="matrix",
    hint="Your loop takes logits[0], logits[1], and so on. What is logits[0] when the logits have rank 1? And rank 3?",
    vectors_too=(False, True),
)
def jacobian_loop_over_first_axis(a, *, vectors_too):
    """I go through the examples one by one: each item of the array is an example."""
    if vectors_too and a.ndim == 1:
        return _difference(a)
    return np.array([np.diag(example) - np.outer(example, example) for example in a])


@misconception(
    softmax_jacobian,
    step="finish",
    hint="Which shape should come back for logits of shape (4, 3)? Where did the examples go?",
    by=("sum", "mean"),
)
def jacobian_of_all_examples_together(jacobian, logits, *, by):
    """I add the examples' matrices up, or average them: a batch has one Jacobian."""
    if logits.ndim == 1:
        return jacobian
    return np.sum(jacobian, axis=0) if by == "sum" else np.mean(jacobian, axis=0)


@misconception(
    softmax_jacobian,
    step="finish",
    hint="Does one example's derivative change when other examples join the batch? Who asked for a division by N?",
)
def jacobian_divided_by_batch(jacobian, logits):
    """Everything about a batch is divided by its size."""
    return jacobian if logits.ndim == 1 else jacobian / len(logits)


@misconception(
    softmax_jacobian,
    step="finish",
    hint="Which shape does your function return for logits of shape (1, 4), and which one is asked for?",
)
def jacobian_squeezed(jacobian, _logits):
    """I drop the axes of length 1, which are of no use."""
    return np.squeeze(jacobian)


# The probabilities


@misconception(
    softmax_jacobian,
    step="normalise",
    hint="What do the numbers sum to of which you build the matrix? Are they probabilities already?",
)
def jacobian_softmax_forgotten(_shifted, logits, _power, _along):
    """I build the matrix of what I am given."""
    return logits


@misconception(
    softmax_jacobian,
    step="shift",
    hint="What are exp(1000) and exp(-1000) on a computer? "
    "And what happens to softmax when you take the same number from every logit of an example?",
    with_math=(False, True),
)
def jacobian_no_shift(logits, along, *, with_math):
    """I wrote softmax down as it stands in the formula."""
    return unshifted(logits, along, with_math)


@misconception(
    softmax_jacobian,
    step="shift",
    hint="Put the rows [1000, 1001] and [0, 1] into one batch. What is left of the second row after your shift?",
    guarded=(False, True),
)
def jacobian_one_shift_for_all(logits, _along, *, guarded):
    """Subtracting the maximum makes it stable, so I subtract the maximum of the array."""
    return one_for_all(logits, guarded)


@misconception(
    softmax_jacobian,
    step="adjust",
    hint="What do the rows [1000, 1001] and [1000, 900] become once the logits are cut? Should both give the same?",
    bound=CLIPS,
)
def jacobian_logits_clipped(logits, *, bound):
    """Cutting the logits to a safe range keeps exp from overflowing."""
    return np.clip(logits, -bound, bound)


@misconception(
    softmax_jacobian,
    step="reduce",
    hint="Which of your probabilities sum to 1, those of all of the batch or those of each example?",
    shift_too=(True, False),
)
def jacobian_over_everything(function, array, axis, *, shift_too):
    """I sum the array, because the sum in softmax runs over all the exponentials."""
    return over_everything(function, array, axis, shift_too)


@misconception(
    softmax_jacobian,
    step="reduce",
    hint="Print the probabilities inside your function, summed over axis 0 and over axis -1. Which should be ones?",
    shift_too=(True, False),
)
def jacobian_over_columns(function, array, axis, *, shift_too):
    """I tried it on one example, where axis 0, or Python's own sum, gives the right total."""
    return over_columns(function, array, axis, shift_too)


@misconception(
    softmax_jacobian,
    step="class_axis",
    hint="Which axis is the last one of a vector, and which of an array of shape (2, 3, 4)? Is it number 1 each time?",
    vectors_too=(False, True),
)
def jacobian_axis_1_always(rank, *, vectors_too):
    """Logits come as (examples, classes), so the classes are axis 1."""
    return axis_1(vectors_too, rank)


@misconception(
    softmax_jacobian,
    step="reduce",
    hint="Compare the shapes of the exponentials and of their sum. How does NumPy line up (3, 4) and (3,)? "
    "And (3, 3) and (3,)?",
    shift_too=(False, True),
)
def jacobian_keepdims_forgotten(function, array, axis, *, shift_too):
    """I divide every example by its sum, and there is one sum per example."""
    return without_keepdims(function, array, axis, shift_too)


def _softmax(logits):
    powers = np.exp(logits - np.max(logits, axis=-1, keepdims=True))
    return powers / np.sum(powers, axis=-1, keepdims=True)


@misconception(
    softmax_jacobian,
    hint="How far is your difference quotient from the derivative when you halve the step, and halve it again? "
    "What is a check good for, and what an answer?",
    scheme=(("forward", 1e-2), ("forward", 1e-3), ("forward", 1e-4), ("central", 1e-1), ("central", 1e-2)),
)
def jacobian_by_differences(logits, *, scheme):
    """I change each logit a little and see what happens to the probabilities."""
    kind, step = scheme
    logits = np.asarray(logits, np.float64)
    changes = np.eye(logits.shape[-1]) * step
    ahead = _softmax(logits[..., np.newaxis, :] + changes)
    behind = _softmax(logits[..., np.newaxis, :] - (changes if kind == "central" else 0 * changes))
    return np.swapaxes((ahead - behind) / (2 * step if kind == "central" else step), -1, -2)


# The contract


@misconception(
    softmax_jacobian,
    step="read",
    hint="Print your logits before and after the call. Whose array does an operator like -= write into?",
    further=(False, True),
)
def jacobian_changes_input(logits, *, further):
    """Working in place saves a copy."""
    logits = as_floats(logits)
    kept = logits.copy()
    logits -= np.max(logits, axis=-1, keepdims=True)
    if further:
        np.exp(logits, out=logits)
    return kept


@misconception(
    softmax_jacobian,
    step="finish",
    hint="What dtype goes in, and what dtype comes out? How many digits are lost between the two?",
)
def jacobian_float32_result(jacobian, _logits):
    """TensorFlow computes in float32, so do I."""
    return jacobian.astype(np.float32)


@misconception(
    softmax_jacobian,
    step="finish",
    hint="What type does your result have? Would result.shape and result[:, 0] work on it?",
)
def jacobian_returns_list(jacobian, _logits):
    """I return a list of lists: it holds the same numbers."""
    return jacobian.tolist()
