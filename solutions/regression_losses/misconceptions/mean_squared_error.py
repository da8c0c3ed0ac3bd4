"""What students get wrong in mean_squared_error: wrong steps of a right one, each with the question that leads on."""

import numpy as np

from autograder.misconceptions import misconception
from autograder.steps import as_floats, as_is


def difference(labels, predictions):
    """Take the predictions from the labels."""
    return labels - predictions


def squared(errors, _labels, _predictions):
    """Square every error."""
    return errors * errors


def mean_of_all(losses, _errors):
    """Average over all elements."""
    return np.mean(losses)


def mean_squared_error(
    labels, predictions, *, read=as_floats, subtract=difference, square=squared, average=mean_of_all, finish=as_is
):
    """Compute the mean squared error; most wrong variants below replace one of the steps."""
    labels, predictions = read(labels), read(predictions)
    errors = subtract(labels, predictions)
    return finish(average(square(errors, labels, predictions), errors), labels)


about = mean_squared_error


# From errors to one number


@misconception(about, step="average", hint="Should the loss of a batch grow when every example is written down twice?")
def mse_sum(losses, _errors):
    """Each error counts, so I add them up."""
    return np.sum(losses)


def by_python(losses):
    """Add up and divide as one does in Python, along the first axis."""
    return sum(losses) / len(losses)


FIRST_AXIS = (lambda losses: np.mean(losses, axis=0), by_python)


@misconception(
    about,
    step="average",
    hint="What is the shape of your result for arrays of shape (3, 4), and how many numbers is a mean?",
    mean=FIRST_AXIS,
)
def mse_first_axis(losses, _errors, *, mean):
    """I take the mean along axis 0, where the examples lie."""
    return mean(losses)


@misconception(
    about,
    step="average",
    hint="How many numbers come back for arrays of shape (3, 4)? How many should there be?",
)
def mse_last_axis(losses, _errors):
    """Each example has a loss of its own, as with cross-entropy."""
    return np.mean(losses, axis=-1)


@misconception(
    about,
    step="average",
    hint="Arrays of shape (3, 4): how many numbers do you add up, and by what do you divide?",
    axis=(-1, 1),
)
def mse_last_axis_summed(losses, _errors, *, axis):
    """I add up what belongs to one example, and take the mean over the examples."""
    return np.mean(np.sum(losses, axis=axis))


@misconception(
    about, step="average", hint="How many elements does an array of shape (3, 4) have, and what does len() say?"
)
def mse_over_length(losses, _errors):
    """I divide by the number of examples, and len() tells it."""
    return np.sum(losses) / len(losses)


def _divided(total, count):
    return total / count


def _divided_by_python(total, count):
    return float(total) / count


DIVISIONS = (_divided, _divided_by_python)


@misconception(
    about,
    step="average",
    hint="What should the mean over a single element be? What do you divide by then?",
    divide=DIVISIONS,
)
def mse_n_minus_1(losses, _errors, *, divide):
    """Statistics divides squares by n - 1."""
    return divide(np.sum(losses), losses.size - 1)


@misconception(
    about,
    step="average",
    hint="Two errors, 3 and -3: what do you get when you square first, and what when you take the mean first?",
)
def mse_square_of_mean(_losses, errors):
    """I take the mean error and square it."""
    return np.mean(errors) ** 2


@misconception(
    about,
    step="average",
    hint="Every prediction is too high by exactly 2. What should the loss be, and what does a variance make of it?",
    degrees=(0, 1),
)
def mse_variance(_losses, errors, *, degrees):
    """I call NumPy for the variance, which is a mean of squares."""
    return np.var(errors, ddof=degrees)


@misconception(
    about, step="average", hint="Squares of 1, 1 and 10: what is their mean? What changes when the 10 becomes a 100?"
)
def mse_median(losses, _errors):
    """Outliers spoil a mean, so I take the number in the middle."""
    return np.median(losses)


@misconception(about, step="average", hint="Does your result change when all errors but the largest become smaller?")
def mse_maximum(losses, _errors):
    """I judge a batch by its worst example."""
    return np.max(losses)


COUNTS = (np.size, len)


@misconception(
    about,
    step="average",
    hint="Four errors, each of size 1: what is the loss, and how often did you divide by 4?",
    count=COUNTS,
)
def mse_divided_twice(losses, _errors, *, count):
    """I take the mean, and divide by n as the formula has it."""
    return np.mean(losses) / count(losses)


ELEMENTS = (
    lambda losses: losses[0],
    lambda losses: losses.flat[0],
    lambda losses: losses[-1],
    lambda losses: losses.flat[-1],
)


@misconception(
    about,
    step="average",
    hint="Change the labels one after the other: which of them change your result?",
    choose=ELEMENTS,
    divisor=(lambda _losses: 1, np.size, len),
)
def mse_one_element(losses, _errors, *, choose, divisor):
    """My loop goes through all elements, and I return or overwrite inside it."""
    return choose(losses) / divisor(losses)


# From an error to its square


@misconception(about, step="square", hint="Two errors, 3 and -3: what does your function make of them together?")
def mse_no_square(errors, _labels, _predictions):
    """I take the mean of the errors, which tells how far the predictions are off."""
    return errors


@misconception(
    about,
    step="square",
    hint="One error becomes ten times as large. By what factor should its share of the loss grow, and does it?",
)
def mse_absolute(errors, _labels, _predictions):
    """I take the absolute value, because it is the size of an error that matters."""
    return np.abs(errors)


@misconception(about, step="square", hint="What is the square of 3, and what does your code make of an error of 3?")
def mse_doubled(errors, _labels, _predictions):
    """I write the 2 of the formula behind the error."""
    return errors * 2


@misconception(
    about,
    step="square",
    hint="Label 5, prediction 4: how large is the error, and how large is 5 squared minus 4 squared?",
    finish=(as_is, np.abs, np.square),
)
def mse_difference_of_squares(_errors, labels, predictions, *, finish):
    """I square the labels and the predictions, and then subtract."""
    return finish(labels * labels - predictions * predictions)


def _terms(labels, predictions):
    return np.mean(labels**2 - 2 * labels * predictions + predictions**2)


def _terms_in_another_order(labels, predictions):
    return np.mean(labels**2 + predictions**2 - 2 * labels * predictions)


def _means(labels, predictions):
    return np.mean(labels**2) - 2 * np.mean(labels * predictions) + np.mean(predictions**2)


def _means_in_another_order(labels, predictions):
    return np.mean(labels**2) + np.mean(predictions**2) - 2 * np.mean(labels * predictions)


EXPANSIONS = (_terms, _terms_in_another_order, _means, _means_in_another_order)


@misconception(
    about,
    hint="Label 1000000.5, prediction 1000000: how many digits has each square, and how many does a float keep?",
    expand=EXPANSIONS,
)
def mse_expanded(labels, predictions, *, expand):
    """I know the binomial formula, and it saves a subtraction."""
    return expand(as_floats(labels), as_floats(predictions))


# From labels and predictions to errors


@misconception(about, step="subtract", hint="What should the loss be when every prediction equals its label?")
def mse_added(labels, predictions):
    """I wrote a plus where the formula has a minus."""
    return labels + predictions


RELATIVE = (lambda labels, _predictions: labels, lambda _labels, predictions: predictions)


@misconception(
    about,
    step="subtract",
    hint="What does your function make of a label, or a prediction, of 0? What is the unit of your result?",
    basis=RELATIVE,
)
def mse_relative(labels, predictions, *, basis):
    """I divide: 1 is a large error for a label of 2, and a small one for 100."""
    return (labels - predictions) / basis(labels, predictions)


@misconception(
    about,
    step="subtract",
    hint="May a label be negative here? What does your function make of it?",
    logarithm=(np.log, np.log1p),
)
def mse_logarithms(labels, predictions, *, logarithm):
    """I compare logarithms, as in the other losses."""
    return logarithm(labels) - logarithm(predictions)


PAIRS = (
    lambda labels, predictions: labels.reshape(-1, 1) - predictions,
    lambda labels, predictions: labels - predictions.reshape(-1, 1),
    lambda labels, predictions: labels.reshape(-1, 1) - predictions.ravel(),
    lambda labels, predictions: labels[:, np.newaxis] - predictions,
    lambda labels, predictions: labels - predictions[:, np.newaxis],
)


@misconception(
    about,
    step="subtract",
    hint="Print the shape of your errors. What does NumPy make of the shapes (n,) and (n, 1)? "
    "How many errors are there?",
    pair=PAIRS,
)
def mse_all_pairs(labels, predictions, *, pair):
    """I made a column of one of them, as one does with labels."""
    return pair(labels, predictions)


def _into_labels(labels, predictions):
    labels -= predictions
    return labels


def _into_predictions(labels, predictions):
    predictions -= labels
    return predictions


IN_PLACE = (_into_labels, _into_predictions)


@misconception(
    about,
    step="subtract",
    hint="Print the labels and the predictions before and after the call. Who else may still need them?",
    work=IN_PLACE,
)
def mse_changes_input(labels, predictions, *, work):
    """I subtract in place, which saves memory."""
    return work(labels, predictions)


# Reading the arguments


@misconception(
    about,
    step="read",
    hint="How many digits does a float32 keep of 1000000.001? Which dtype comes in, and which goes out?",
)
def mse_float32_inside(values):
    """Float32 is what neural networks use."""
    return np.asarray(values, np.float32)


TO_INTEGERS = (lambda values: values.astype(np.int64), np.round)


@misconception(
    about,
    step="read",
    hint="Label 0.9, prediction 0.2: what is left of their difference once your function has read them?",
    convert=TO_INTEGERS,
)
def mse_integers(values, *, convert):
    """Labels are whole numbers."""
    return convert(as_floats(values))


@misconception(
    about, step="read", hint="Type [1, 2] - [3, 4] into Python. What does it say, and what would NumPy have to be told?"
)
def mse_lists_as_given(values):
    """I expect arrays, and nothing else."""
    return values


def _to_unit_interval(values):
    return (values - np.min(values)) / (np.max(values) - np.min(values))


def _standardised(values):
    return (values - np.mean(values)) / np.std(values)


SCALINGS = (_to_unit_interval, _standardised, lambda values: values / np.max(values))


@misconception(
    about,
    step="read",
    hint="Labels 1, 2, 3 and predictions 10, 20, 30: how good are these predictions, and what does your loss say?",
    scale=SCALINGS,
)
def mse_normalised(values, *, scale):
    """Labels and predictions have to lie in the same range, so I scale them."""
    return scale(as_floats(values))


# The result


@misconception(about, step="finish", hint="A single error of 2: what is the mean of its square, and what is your loss?")
def mse_halved(mean, _labels):
    """There is a half in front, because it makes the derivative simpler."""
    return mean / 2


@misconception(
    about, step="finish", hint="Labels in metres: in which unit is a mean of squares, and in which is your result?"
)
def mse_root(mean, _labels):
    """I take the root, because it brings the error back to the unit of the labels."""
    return np.sqrt(mean)


@misconception(about, step="finish", hint="Can a mean of squares be negative? And what does training do to a loss?")
def mse_negative(mean, _labels):
    """Losses begin with a minus, as the cross-entropy does."""
    return -mean


@misconception(
    about, step="finish", hint="What is the shape of a single number? Compare it with np.shape of your result."
)
def mse_rank_1_result(mean, _labels):
    """I see no difference between a number and an array with one number in it."""
    return np.array([mean])


@misconception(
    about, step="finish", hint="Print the shape of your result for a matrix. Which option made it a matrix too?"
)
def mse_keepdims(mean, labels):
    """I always write keepdims=True, because it prevents trouble with shapes."""
    return np.reshape(mean, (1,) * np.ndim(labels))


DECIMALS = (0, 1, 2, 3, 4, 5, 6, 8)


@misconception(about, step="finish", hint="What becomes of a loss of 0.0000004 in your result?", decimals=DECIMALS)
def mse_rounded(mean, _labels, *, decimals):
    """I round to the decimals that the handout prints."""
    return np.round(mean, decimals)


# Loops


def _unpacked(losses):
    if losses.ndim != 2:
        raise ValueError
    return np.mean(losses)


def _nested_loops(losses):
    if losses.ndim == 1:
        raise TypeError
    return np.mean(losses, axis=(0, 1))


def _nested_loops_over_the_shape(losses):
    if losses.ndim == 1:
        raise IndexError
    return np.mean(losses, axis=(0, 1))


MATRIX_LOOPS = (_unpacked, _nested_loops, _nested_loops_over_the_shape)


@misconception(
    about,
    step="average",
    hint="Your function is at home with matrices. What does it do with labels of shape (5,), and of shape (2, 3, 4)?",
    loop=MATRIX_LOOPS,
)
def mse_matrix_only(losses, _errors, *, loop):
    """I work with matrices, with the examples in their rows."""
    return loop(losses)


@misconception(
    about,
    hint="What are the items of your loop when the labels are a matrix, and when they are a list of lists?",
)
def mse_loop_over_first_axis(labels, predictions):
    """I go through labels and predictions side by side: each pair has one error."""
    total = 0.0
    for label, prediction in zip(labels, predictions, strict=True):
        total += (label - prediction) ** 2
    return total / len(labels)
