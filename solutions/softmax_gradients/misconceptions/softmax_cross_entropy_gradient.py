"""What people get wrong in the gradient of the cross-entropy: wrong steps of a right one, each with its question."""

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
from softmax_jacobian import last_axis, probabilities

from autograder.misconceptions import misconception
from autograder.steps import as_floats, as_is, keeping_axis


def _both_as_floats(labels, logits):
    return as_floats(labels), as_floats(logits)


def _shares_of_shifted(shifted, _logits, power, along):
    return shares(shifted, power, along)


def _sum_of_labels(labels):
    return np.sum(labels, axis=-1, keepdims=True)


def _difference(a, labels, total):
    return a * total(labels) - labels


def softmax_cross_entropy_gradient(
    labels,
    logits,
    *,
    take=_both_as_floats,
    adjust=as_is,
    label=as_is,
    class_axis=last_axis,
    reduce=keeping_axis,
    shift=largest,
    power=np.exp,
    normalise=_shares_of_shifted,
    total=_sum_of_labels,
    combine=_difference,
    finish=as_is,
):
    """Compute the gradient by the logits; every wrong variant below replaces one of the steps."""
    labels, logits = take(labels, logits)
    labels, logits = label(labels), adjust(logits)
    a = probabilities(logits, class_axis, reduce, shift, power, normalise)
    return finish(combine(a, labels, total), logits)


# The labels


@misconception(
    softmax_cross_entropy_gradient,
    step="total",
    hint="Where in the derivation did you use that the labels sum to 1? "
    "What is the gradient for labels that are all 0?",
)
def gradient_labels_taken_to_sum_to_one(_labels):
    """I know that the gradient is a - y."""
    return 1


@misconception(
    softmax_cross_entropy_gradient,
    step="label",
    hint="Double all the labels of an example. What happens to its loss, and what to your gradient?",
    guarded=(False, True),
)
def gradient_labels_normalised(labels, *, guarded):
    """Labels are a distribution, so I divide them by their sum first."""
    total = _sum_of_labels(labels)
    return labels / (np.where(total == 0, 1, total) if guarded else total)


@misconception(
    softmax_cross_entropy_gradient,
    step="total",
    hint="Which labels stand in the gradient of one example: its own, or those of all of the batch? "
    "Which axis does your sum of the labels run over?",
    over=("everything", "columns"),
)
def gradient_labels_summed_over_batch(labels, *, over):
    """I multiply by the sum of the labels."""
    return np.sum(labels) if over == "everything" else np.sum(labels, axis=0)


@misconception(
    softmax_cross_entropy_gradient,
    step="total",
    hint="Which shape has the sum of the labels over the last axis? How does NumPy line it up with (3, 4), and (3, 3)?",
)
def gradient_label_sum_without_keepdims(labels):
    """There is one sum of labels per example, and I multiply by it."""
    return np.sum(labels, axis=-1)


@misconception(
    softmax_cross_entropy_gradient,
    step="label",
    hint="What does your function make of the labels [0.3, 0.6, 0.1]?",
    cut=("largest to 1", "equal to 1", "to whole numbers"),
)
def gradient_soft_labels_cut(labels, *, cut):
    """I look for the one class that a label names."""
    if cut == "to whole numbers":
        return np.trunc(labels)
    if cut == "equal to 1":
        return (labels == 1).astype(labels.dtype)
    classes = np.argmax(labels, axis=-1)[..., np.newaxis]
    return (np.arange(labels.shape[-1]) == classes).astype(labels.dtype)


@misconception(
    softmax_cross_entropy_gradient,
    step="take",
    hint="In which order do the two arguments come? Print the shapes, then the first row of each.",
)
def gradient_arguments_swapped(labels, logits):
    """Predictions come first and labels second, as in other libraries."""
    return as_floats(logits), as_floats(labels)


# The formula


@misconception(
    softmax_cross_entropy_gradient,
    step="combine",
    hint="Let the right class's logit grow: does the loss grow or fall? Which sign has your derivative there?",
)
def gradient_sign_flipped(a, labels, total):
    """I take what should be less what is: y - a."""
    return labels - a * total(labels)


@misconception(
    softmax_cross_entropy_gradient,
    step="combine",
    hint="When the prediction equals the label, the loss is as small as it gets. What should the gradient be there, "
    "and what is yours?",
)
def gradient_plus_labels(a, labels, total):
    """I lost the minus of the loss on the way."""
    return a * total(labels) + labels


@misconception(
    softmax_cross_entropy_gradient,
    step="combine",
    hint="How many probabilities change when one logit does? Which terms of the sum over the classes did you keep?",
    minus=(True, False),
)
def gradient_own_class_only(a, labels, _total, *, minus):
    """Only the case i = j matters: labels times (1 - a)."""
    return labels * (a - 1) if minus else labels * (1 - a)


@misconception(
    softmax_cross_entropy_gradient,
    step="combine",
    hint="You stopped at the first factor of the chain rule. "
    "By what is the loss derived there, and by what should it be?",
    minus=(True, False),
)
def gradient_by_probabilities(a, labels, _total, *, minus):
    """I take the derivative of y ln a, which is y / a."""
    return -labels / a if minus else labels / a


@misconception(
    softmax_cross_entropy_gradient,
    step="combine",
    hint="What has become of the factor a (1 - a) by the end of the derivation? Check one number with a difference "
    "quotient.",
)
def gradient_times_slope_of_sigmoid(a, labels, total):
    """I multiply the error by the slope of the activation, a (1 - a)."""
    return (a * total(labels) - labels) * a * (1 - a)


@misconception(
    softmax_cross_entropy_gradient,
    step="combine",
    hint="Which loss has a - y as its derivative by a? Is that the loss whose gradient is asked for?",
    factor=(1.0, 2.0),
)
def gradient_of_squared_error(a, labels, _total, *, factor):
    """I send a - y through the Jacobian of softmax."""
    error = a - labels
    return np.asarray(factor, a.dtype) * a * (error - np.sum(a * error, axis=-1, keepdims=True))


@misconception(
    softmax_cross_entropy_gradient,
    step="combine",
    hint="Does the loss change when the logit of a wrong class grows? What does your gradient say there?",
)
def gradient_at_labelled_classes_only(a, labels, total):
    """Only the right class counts in the loss, so the gradient is 0 elsewhere."""
    return np.where(labels == 0, np.asarray(0, a.dtype), a * total(labels) - labels)


@misconception(
    softmax_cross_entropy_gradient,
    step="combine",
    hint="You count the examples with np.arange. For which ranks does that work? And what becomes of a soft label?",
)
def gradient_one_taken_by_row_number(a, labels, _total):
    """I take 1 from the right class of each row: a[np.arange(N), classes] -= 1."""
    gradient = a.copy()
    gradient[np.arange(len(a)), np.argmax(labels, axis=-1)] -= 1
    return gradient


@misconception(
    softmax_cross_entropy_gradient,
    step="combine",
    hint="Which shape has a loss, and which its gradient by the logits? Does yours say what each logit does?",
)
def gradient_is_the_loss(a, labels, _total):
    """I compute minus the sum of the labels times the logarithms."""
    return -np.sum(labels * np.log(a), axis=-1)


@misconception(
    softmax_cross_entropy_gradient,
    step="combine",
    hint="What happened to the logarithm when you took the derivative? Which of your numbers can be below -1?",
)
def gradient_logarithm_kept(a, labels, total):
    """I take the labels from the logarithm of the probabilities."""
    return np.log(a) * total(labels) - labels


# The batch


@misconception(
    softmax_cross_entropy_gradient,
    step="finish",
    hint="Does one example's gradient change when other examples join the batch? "
    "Which function would average the losses, this one or another?",
    by=("first length", "examples"),
)
def gradient_divided_by_batch(gradient, logits, *, by):
    """I divide by the number of examples, as the loss of a batch is a mean."""
    if by == "examples" and logits.ndim == 1:
        return gradient
    return gradient / len(logits)


@misconception(
    softmax_cross_entropy_gradient,
    step="finish",
    hint="Add a class that has a very small logit. Should the other numbers of the gradient change?",
)
def gradient_divided_by_classes(gradient, logits):
    """I take the mean over the classes."""
    return gradient / logits.shape[-1]


@misconception(
    softmax_cross_entropy_gradient,
    step="finish",
    hint="For logits of shape (4, 3), how many derivatives are there? What became of the four examples?",
    vectors_too=(False, True),
)
def gradient_batch_mean(gradient, logits, *, vectors_too):
    """I average the gradients of the batch."""
    return gradient if logits.ndim == 1 and not vectors_too else np.mean(gradient, axis=0)


@misconception(
    softmax_cross_entropy_gradient,
    step="finish",
    hint="Which shape should the gradient have for logits of shape (4, 3)? Along which axis did you add?",
    axis=("first", "last"),
)
def gradient_summed(gradient, logits, *, axis):
    """I add the gradients up."""
    if axis == "last":
        return np.sum(gradient, axis=-1)
    return gradient if logits.ndim == 1 else np.sum(gradient, axis=0)


# The probabilities


@misconception(
    softmax_cross_entropy_gradient,
    step="normalise",
    hint="Which numbers do you compare with the labels, logits or probabilities? What do yours sum to?",
)
def gradient_softmax_forgotten(_shifted, logits, _power, _along):
    """I take the labels from the predictions."""
    return logits


@misconception(
    softmax_cross_entropy_gradient,
    step="normalise",
    hint="Let the logit of one class grow: do the other classes' probabilities change in your function?",
)
def gradient_with_sigmoid(_shifted, logits, power, _along):
    """I take the sigmoid of each logit."""
    return 1 / (1 + power(-logits))


@misconception(
    softmax_cross_entropy_gradient,
    step="normalise",
    hint="How often does exp stand between a logit and its probability in the formula, and how often in your code?",
)
def gradient_softmax_twice(shifted, _logits, power, along):
    """I make probabilities first, and take the softmax of them."""
    return shares(shares(shifted, power, along), power, along)


@misconception(
    softmax_cross_entropy_gradient,
    step="shift",
    hint="What are exp(1000) and exp(-1000) on a computer? "
    "And what happens to softmax when you take the same number from every logit of an example?",
    with_math=(False, True),
)
def gradient_no_shift(logits, along, *, with_math):
    """I wrote softmax down as it stands in the formula."""
    return unshifted(logits, along, with_math)


@misconception(
    softmax_cross_entropy_gradient,
    step="shift",
    hint="Put the rows [1000, 1001] and [0, 1] into one batch. What is left of the second row after your shift?",
    guarded=(False, True),
)
def gradient_one_shift_for_all(logits, _along, *, guarded):
    """Subtracting the maximum makes it stable, so I subtract the maximum of the array."""
    return one_for_all(logits, guarded)


@misconception(
    softmax_cross_entropy_gradient,
    step="adjust",
    hint="What do the rows [1000, 1001] and [1000, 900] become once the logits are cut? Should both give the same?",
    bound=CLIPS,
)
def gradient_logits_clipped(logits, *, bound):
    """Cutting the logits to a safe range keeps exp from overflowing."""
    return np.clip(logits, -bound, bound)


@misconception(
    softmax_cross_entropy_gradient,
    step="reduce",
    hint="Which of your probabilities sum to 1, those of all of the batch or those of each example?",
    shift_too=(True, False),
)
def gradient_over_everything(function, array, axis, *, shift_too):
    """I sum the array, because the sum in softmax runs over all the exponentials."""
    return over_everything(function, array, axis, shift_too)


@misconception(
    softmax_cross_entropy_gradient,
    step="reduce",
    hint="Print the probabilities inside your function, summed over axis 0 and over axis -1. Which should be ones?",
    shift_too=(True, False),
)
def gradient_over_columns(function, array, axis, *, shift_too):
    """I tried it on one example, where axis 0, or Python's own sum, gives the right total."""
    return over_columns(function, array, axis, shift_too)


@misconception(
    softmax_cross_entropy_gradient,
    step="class_axis",
    hint="Which axis is the last one of a vector, and which of an array of shape (2, 3, 4)? Is it number 1 each time?",
    vectors_too=(False, True),
)
def gradient_axis_1_always(rank, *, vectors_too):
    """Logits come as (examples, classes), so the classes are axis 1."""
    return axis_1(vectors_too, rank)


@misconception(
    softmax_cross_entropy_gradient,
    step="reduce",
    hint="Compare the shapes of the exponentials and of their sum. How does NumPy line up (3, 4) and (3,)? "
    "And (3, 3) and (3,)?",
    shift_too=(False, True),
)
def gradient_keepdims_forgotten(function, array, axis, *, shift_too):
    """I divide every example by its sum, and there is one sum per example."""
    return without_keepdims(function, array, axis, shift_too)


def _losses(labels, logits):
    shifted = logits - np.max(logits, axis=-1, keepdims=True)
    logarithms = shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))
    return -np.sum(labels * logarithms, axis=-1)


@misconception(
    softmax_cross_entropy_gradient,
    hint="How far is your difference quotient from the derivative when you halve the step, and halve it again? "
    "What is a check good for, and what an answer?",
    scheme=(("forward", 1e-2), ("forward", 1e-3), ("forward", 1e-4), ("central", 1e-1), ("central", 1e-2)),
)
def gradient_by_differences(labels, logits, *, scheme):
    """I change each logit a little and see what happens to the loss."""
    kind, step = scheme
    labels = np.asarray(labels, np.float64)[..., np.newaxis, :]
    logits = np.asarray(logits, np.float64)[..., np.newaxis, :]
    changes = np.eye(logits.shape[-1]) * step
    behind = _losses(labels, logits - (changes if kind == "central" else 0 * changes))
    return (_losses(labels, logits + changes) - behind) / (2 * step if kind == "central" else step)


# The contract


@misconception(
    softmax_cross_entropy_gradient,
    step="take",
    hint="Print the logits before and after the call. Whose array does an operator like -= write into?",
    further=(False, True),
)
def gradient_changes_logits(labels, logits, *, further):
    """Working in place saves a copy."""
    labels, logits = _both_as_floats(labels, logits)
    kept = logits.copy()
    logits -= np.max(logits, axis=-1, keepdims=True)
    if further:
        np.exp(logits, out=logits)
    return labels, kept


@misconception(
    softmax_cross_entropy_gradient,
    step="finish",
    hint="What dtype goes in, and what dtype comes out? How many digits are lost between the two?",
)
def gradient_float32_result(gradient, _logits):
    """TensorFlow computes in float32, so do I."""
    return gradient.astype(np.float32)


@misconception(
    softmax_cross_entropy_gradient,
    step="finish",
    hint="What type does your result have? Would result.shape and result[:, 0] work on it?",
)
def gradient_returns_list(gradient, _logits):
    """I return a list of lists: it holds the same numbers."""
    return gradient.tolist()
