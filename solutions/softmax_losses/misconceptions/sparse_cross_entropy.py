"""What students get wrong in sparse_softmax_cross_entropy_with_logits."""

from typing import NamedTuple

import numpy as np

from autograder.misconceptions import misconception
from autograder.steps import as_floats

# What people add to a probability, or cut it at, before they take its logarithm.
FLOORS = (
    *(10.0**-digits for digits in range(1, 17)),
    float(np.finfo(np.float32).eps),
    float(np.finfo(np.float64).eps),
    1e-20,
    1e-30,
)
# Below and above; where a floor is small, one cannot see whether there was a ceiling.
CUTS = (*((floor, 1 - floor) for floor in FLOORS), *((floor, 1.0) for floor in FLOORS[:5]))


def plain(probability):
    """Leave a probability as it is."""
    return probability


def _added(epsilon):
    return lambda probability: probability + epsilon


def _clipped(epsilon):
    return lambda probability: np.clip(probability, epsilon, 1 - epsilon)


# The commonest of these, for whatever has other things wrong with it as well.
ADDED = tuple(map(_added, (1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7)))
CLIPPED = tuple(map(_clipped, (1e-15, 1e-12, 1e-7)))
EVERY_AXIS = None


class Batch(NamedTuple):
    """The class numbers of the examples, their scores, the same scores shifted, and the axis that is normalised."""

    classes: np.ndarray
    scores: np.ndarray
    shifted: np.ndarray
    axis: int | None


def counted_from_zero(labels, _depth):
    """Take the labels for class numbers."""
    return labels


def last_axis():
    """Normalise every example by itself."""
    return -1


def largest(scores, axis):
    """Shift by the largest score of each example."""
    return np.max(scores, axis=axis, keepdims=True)


def difference(scores, shift):
    """Subtract into a new array."""
    return scores - shift


def natural(factor, exponent):
    """Give ln(factor * exp(exponent))."""
    return np.log(factor) + exponent


def log_softmax(batch, logarithm):
    """Give the logarithms of the probabilities without the probabilities."""
    total = np.sum(np.exp(batch.shifted), axis=batch.axis, keepdims=True)
    return -logarithm(total, -batch.shifted)


def probabilities(batch):
    """Give the probabilities."""
    exponentials = np.exp(batch.shifted)
    return exponentials / np.sum(exponentials, axis=batch.axis, keepdims=True)


def own_class(_classes, _scores):
    """Choose the value of each example's class; nothing needs to be worked out beforehand."""
    return lambda values, classes: np.take_along_axis(values, classes[..., np.newaxis], axis=-1)[..., 0]


def refuse_outside(values, classes, pick):
    """Raise ValueError for a label that is no class number."""
    if np.any((classes < 0) | (classes >= values.shape[-1])):
        raise ValueError("a label is outside [0, K)")
    return pick(values, classes)


def minus(log_probabilities):
    """Turn the sign round."""
    return -log_probabilities


def one_per_example(losses, _batch):
    """Leave the losses as they are."""
    return losses


def sparse_softmax_cross_entropy_with_logits(
    labels,
    logits,
    *,
    class_numbers=counted_from_zero,
    read_scores=as_floats,
    normalised_axis=last_axis,
    shift=largest,
    subtract=difference,
    logarithm=natural,
    log_probabilities=log_softmax,
    pick=own_class,
    outside=refuse_outside,
    sign=minus,
    finish=one_per_example,
):
    """Compute the loss of each example."""
    scores = read_scores(logits)
    classes = class_numbers(np.asarray(labels), scores.shape[-1])
    chosen = pick(classes, scores)
    axis = normalised_axis()
    batch = Batch(classes, scores, subtract(scores, shift(scores, axis)), axis)
    return finish(sign(outside(log_probabilities(batch, logarithm), classes, chosen)), batch)


about = sparse_softmax_cross_entropy_with_logits


# Labels outside [0, K)


@misconception(
    about, step="outside", hint="What do the indices -1 and K do in NumPy, and what should the function do with them?"
)
def sparse_no_range_check(values, classes, pick):
    """Labels are always right, and if one is not, indexing will complain."""
    return pick(values, classes)


@misconception(
    about, step="outside", hint="Your check catches labels that are too large. What does NumPy do with index -1?"
)
def sparse_negative_wraps(values, classes, pick):
    """I check that no label is too large, and nothing else can be wrong with it."""
    if np.any(classes >= values.shape[-1]):
        raise ValueError("a label is too large")
    return pick(values, classes)


@misconception(
    about,
    step="outside",
    hint="Your check catches negative labels. With K classes, which is the largest number a label may have?",
)
def sparse_negatives_checked_only(values, classes, pick):
    """Only negative indices wrap round; NumPy itself refuses those that are too large."""
    if np.any(classes < 0):
        raise ValueError("a label is negative")
    return pick(values, classes)


@misconception(
    about,
    step="outside",
    hint="Your function refuses labels outside the range. Which exception does its docstring promise there?",
    exception=(IndexError, AssertionError, TypeError, RuntimeError, KeyError, NotImplementedError),
)
def sparse_other_exception(values, classes, pick, *, exception):
    """Any exception says that something is wrong; a label is an index, or an assertion is the shortest way."""
    if np.any((classes < 0) | (classes >= values.shape[-1])):
        raise exception
    return pick(values, classes)


@misconception(
    about,
    step="outside",
    hint="What is the loss of label -1 in your function? Could a caller tell it from a perfect prediction?",
)
def sparse_zero_out_of_range(values, classes, pick):
    """I multiply by a one-hot row, which is all 0 for a label outside the range."""
    return _where_class(values, classes, pick, 0.0)


@misconception(
    about, step="outside", hint="Which class does label K count as in your function? Was that the caller's meaning?"
)
def sparse_clipped_labels(values, classes, pick):
    """I move a label outside the range to the nearest class, so that nothing breaks."""
    return pick(values, np.clip(classes, 0, values.shape[-1] - 1))


@misconception(
    about, step="outside", hint="Which class does label K count as once you have taken the remainder? And label -1?"
)
def sparse_modulo(values, classes, pick):
    """I take the remainder by the number of classes, which always is a class."""
    return pick(values, classes % values.shape[-1])


@misconception(
    about,
    step="outside",
    hint="Who notices a nan in a batch of a thousand losses? What does the docstring say about labels outside [0, K)?",
)
def sparse_nan_out_of_range(values, classes, pick):
    """I give nan for a loss that is undefined, as TensorFlow does on a GPU."""
    return _where_class(values, classes, pick, np.nan)


def _where_class(values, classes, pick, otherwise):
    is_class = (classes >= 0) & (classes < values.shape[-1])
    return np.where(is_class, pick(values, np.where(is_class, classes, 0)), values.dtype.type(otherwise))


@misconception(
    about,
    step="class_numbers",
    hint="With three classes, which numbers may a label be? Which column do you read for label 0?",
    is_checked_before=(False, True),
)
def sparse_counts_from_one(labels, depth, *, is_checked_before):
    """Classes are numbered 1 to K, and columns 0 to K - 1."""
    is_class = (labels >= 0) & (labels < depth)
    return np.where(is_class, (labels - 1) % depth, labels) if is_checked_before else labels - 1


# One number for each example


@misconception(
    about,
    step="finish",
    hint="How many numbers should come back for a batch of four examples? Which other function averages them?",
    average=(
        lambda losses, _batch: np.mean(losses),
        lambda losses, batch: np.sum(losses) / len(batch.scores),
        lambda losses, batch: np.sum(losses) / len(batch.classes),
        lambda losses, batch: np.sum(losses) / batch.classes.shape[0],
    ),
)
def sparse_batch_mean(losses, batch, *, average):
    """I want one number for the batch, its mean, as in training."""
    return average(losses, batch)


@misconception(
    about, step="finish", hint="What is the shape of your result for a batch of four examples, and what should it be?"
)
def sparse_batch_sum(losses, _batch):
    """I add up what the examples lose: that is the loss of the batch."""
    return np.sum(losses)


@misconception(
    about,
    step="finish",
    hint="Does the loss of one example depend on how many others stand beside it? Try a batch twice as long.",
    count=(
        lambda losses, _batch: losses.size,
        lambda _losses, batch: len(batch.scores),
        lambda _losses, batch: len(batch.classes),
        lambda _losses, batch: batch.classes.shape[0],
    ),
)
def sparse_divided_by_batch(losses, batch, *, count):
    """Somebody has to divide by the number of examples."""
    return losses / count(losses, batch)


@misconception(about, step="finish", hint="Which shape do the labels have, and which shape does your result have?")
def sparse_column_result(losses, _batch):
    """One row for each example, as in the logits."""
    return losses[..., np.newaxis]


@misconception(
    about, step="finish", hint="Print the dtype of the logits and of your result. Where do the digits get lost?"
)
def sparse_float32_result(losses, _batch):
    """Float32 is what neural networks use."""
    return np.asarray(losses, np.float32)


# From logits to logarithms of probabilities


@misconception(
    about,
    step="log_probabilities",
    hint="What is the smallest probability that your softmax can give before it is 0? What is the logarithm of that?",
)
def sparse_log_of_softmax(batch, logarithm):
    """Softmax first, then its logarithm, as the formula has it."""
    return logarithm(probabilities(batch), 0)


@misconception(
    about,
    step="log_probabilities",
    hint="What is your loss when the right class lies 50 below the largest logit? Can it ever grow beyond one value?",
    epsilon=FLOORS,
)
def sparse_epsilon_in_log(batch, logarithm, *, epsilon):
    """I add a tiny number, because the logarithm of 0 is infinite."""
    return logarithm(probabilities(batch) + epsilon, 0)


@misconception(
    about,
    step="log_probabilities",
    hint="Compare your losses for predictions that are wrong by 50 and by 100. Why are they the same?",
    cut=CUTS,
)
def sparse_probabilities_clipped(batch, logarithm, *, cut):
    """Probabilities are clipped away from 0 and 1, for safety."""
    return logarithm(np.clip(probabilities(batch), *cut), 0)


@misconception(
    about,
    step="shift",
    hint="What is exp(1000)? What happens to a softmax when the same number is subtracted from every logit?",
)
def sparse_no_shift(_scores, _axis):
    """I wrote down the formula, and it has no maximum in it."""
    return 0


@misconception(
    about,
    step="shift",
    hint="Put a row around 1000 and a row around -1000 into one batch. What is left of the second after your shift?",
)
def sparse_one_shift_for_all(scores, _axis):
    """Subtracting the largest logit prevents overflow, and np.max(logits) is the largest."""
    return np.max(scores)


@misconception(
    about,
    step="log_probabilities",
    hint="What does ln(a / b) become when it is written as a difference? Did both parts keep their logarithm?",
)
def sparse_log_forgotten(batch, _logarithm):
    """I let the logarithm undo the exponential: what is left is a logit minus the sum."""
    return batch.shifted - np.sum(np.exp(batch.shifted), axis=batch.axis, keepdims=True)


@misconception(about, step="sign", hint="Can a loss be negative? What sign has the logarithm of a probability?")
def sparse_sign_lost(log_probabilities):
    """I take the logarithm of the probability of the right class, and that is the loss."""
    return log_probabilities


@misconception(
    about, step="read_scores", hint="The name ends in with_logits: who applies softmax, the caller or the function?"
)
def sparse_softmax_twice(logits):
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
def sparse_taken_for_probabilities(batch, logarithm, *, floored):
    """I take what comes in for probabilities."""
    return logarithm(floored(batch.scores), 0)


@misconception(
    about,
    step="log_probabilities",
    hint="What should the loss be when the right class has probability 1? And what does yours come to?",
)
def sparse_probability_returned(batch, _logarithm):
    """I return the probability of the right class: it tells how good the prediction is."""
    return -probabilities(batch)  # the model turns the sign round


@misconception(
    about,
    step="log_probabilities",
    hint="Add 5 to every logit of one example. Should its loss change? Does yours?",
)
def sparse_logit_returned(batch, _logarithm):
    """Only the score of the right class counts."""
    return batch.scores


@misconception(
    about,
    step="logarithm",
    hint="Two classes with equal logits: the loss should be 0.693. Which logarithm gives that?",
    base=(2, 10),
    is_all_converted=(True, False),
)
def sparse_other_logarithm(factor, exponent, *, base, is_all_converted):
    """Information is measured in bits, or log means the logarithm to base 10."""
    unit = float(np.log(base))
    return np.log(factor) / unit + (exponent / unit if is_all_converted else exponent)


# Axes and shapes


@misconception(
    about,
    step="normalised_axis",
    hint="Which numbers compete for one example, those of its row or those of a column? Which ones sum to 1?",
)
def sparse_over_columns():
    """Axis 0 is the first that comes to mind."""
    return 0


@misconception(
    about,
    step="normalised_axis",
    hint="What is axis 1 of logits of shape (K,)? And of logits of shape (2, 3, K)?",
)
def sparse_axis_1_always():
    """Logits are a matrix, so the classes lie along axis 1."""
    return 1


@misconception(
    about,
    step="normalised_axis",
    hint="Does the loss of one example change when another example is added to the batch? Should it?",
)
def sparse_over_everything():
    """I sum without an axis, as in the formula, which has none."""
    return EVERY_AXIS


@misconception(about, step="subtract", hint="Print the logits before and after the call. Who else may still need them?")
def sparse_changes_input(scores, shift):
    """I subtract in place, which saves memory."""
    scores -= shift
    return scores


@misconception(
    about,
    step="pick",
    hint="What is the shape of your result for four examples? What does a slice beside a list of indices select?",
    choose=(lambda values, classes: values[:, classes], lambda values, classes: values[..., classes]),
)
def sparse_all_pairs(_classes, _scores, *, choose):
    """Every row, and in it the columns of the labels."""
    return choose


@misconception(
    about,
    step="pick",
    hint="Which shape should come back for logits of shape (2, 3, K)? Which one does?",
)
def sparse_flattened(_classes, _scores):
    """With all examples in one long list, any rank is easy."""
    return lambda values, classes: values.reshape(-1, values.shape[-1])[np.arange(classes.size), classes.reshape(-1)]


def _length(classes, _scores):
    return len(classes)


def _first_of_shape(classes, _scores):
    return classes.shape[0]


def _length_of_scores(_classes, scores):
    return len(scores)


def _unpacked_shape(_classes, scores):
    examples, _depth = scores.shape
    return examples


def _checked_one_by_one(classes, _scores):
    return sum(bool(label >= 0) for label in classes)


def _rows(values, classes):
    return values[np.arange(len(values)), classes]


def _row_by_row(values, classes):
    return np.array([values[row, classes[row]] for row in range(len(classes))], values.dtype)


@misconception(
    about,
    step="pick",
    hint="Try one example of shape (K,) with one label, then logits of shape (2, 3, K). Which shape have your rows?",
    count_first=(_length_of_scores, _length, _first_of_shape, _unpacked_shape, _checked_one_by_one),
    count=(_length_of_scores, _length),
    choose=(_rows, _row_by_row),
)
def sparse_matrices_only(classes, scores, *, count_first, count, choose):
    """Logits are a matrix with one row for each example."""
    count_first(classes, scores)  # what fails here fails before any label is looked at

    def choose_rows(values, chosen):
        count(chosen, values)
        return choose(values, chosen)

    return choose_rows


@misconception(
    about,
    step="pick",
    hint="One example may come alone, its label a plain number. How long is a number?",
    count_first=(_length_of_scores, _length, _first_of_shape),
    count=(_length, _first_of_shape),
)
def sparse_single_example_fails(classes, scores, *, count_first, count):
    """There always is a batch, and its length is the number of labels."""
    count_first(classes, scores)

    def choose(values, chosen):
        count(chosen, values)
        return own_class(chosen, values)(values, chosen)

    return choose


def no_shift(_scores):
    """Take nothing from the scores."""
    return 0


def _shift_of_rows(scores):
    return np.max(scores, axis=-1, keepdims=True)


def _each(losses):
    return losses


def _mean(losses):
    return np.mean(losses)


def _sum_over_rows(losses):
    return np.sum(losses) / len(losses)


@misconception(
    about,
    hint="Your function is at home with one matrix of logits and good labels. What should it do with one example of "
    "shape (K,), with logits of shape (2, 3, K), and with label K?",
    shift=(_shift_of_rows, no_shift),
    axis=(1, -1),
    floored=(plain, *ADDED, *CLIPPED),
    average=(_mean, _sum_over_rows, _each),
)
def sparse_training_code(labels, logits, *, shift, axis, floored, average):
    """I took it from a tutorial: one matrix, softmax and its logarithm, labels that are known to be good."""
    scores = as_floats(logits)
    exponentials = np.exp(scores - shift(scores))
    chances = exponentials / np.sum(exponentials, axis=axis, keepdims=True)
    return average(-np.log(floored(chances[np.arange(len(scores)), np.asarray(labels)])))
