"""What students get wrong in mean_absolute_deviation."""

import numpy as np
from mean_squared_error import (
    COUNTS,
    DECIMALS,
    DIVISIONS,
    ELEMENTS,
    FIRST_AXIS,
    IN_PLACE,
    MATRIX_LOOPS,
    PAIRS,
    RELATIVE,
    SCALINGS,
    TO_INTEGERS,
    difference,
    mean_of_all,
)

from autograder.misconceptions import misconception
from autograder.steps import as_floats, as_is


def magnitude(errors, _labels, _predictions):
    """Drop the sign of every error."""
    return np.abs(errors)


def mean_absolute_deviation(
    labels, predictions, *, read=as_floats, subtract=difference, absolute=magnitude, average=mean_of_all, finish=as_is
):
    """Compute the mean absolute deviation; most wrong variants below replace one of the steps."""
    labels, predictions = read(labels), read(predictions)
    errors = subtract(labels, predictions)
    return finish(average(absolute(errors, labels, predictions), errors), labels)


about = mean_absolute_deviation


# From errors to one number


@misconception(about, step="average", hint="Should the loss of a batch grow when every example is written down twice?")
def mad_sum(losses, _errors):
    """Each error counts, so I add them up."""
    return np.sum(losses)


@misconception(
    about,
    step="average",
    hint="What is the shape of your result for arrays of shape (3, 4), and how many numbers is a mean?",
    mean=FIRST_AXIS,
)
def mad_first_axis(losses, _errors, *, mean):
    """I take the mean along axis 0, where the examples lie."""
    return mean(losses)


@misconception(
    about,
    step="average",
    hint="How many numbers come back for arrays of shape (3, 4)? How many should there be?",
)
def mad_last_axis(losses, _errors):
    """Each example has a loss of its own, as with cross-entropy."""
    return np.mean(losses, axis=-1)


@misconception(
    about,
    step="average",
    hint="Arrays of shape (3, 4): how many numbers do you add up, and by what do you divide?",
    axis=(-1, 1),
)
def mad_last_axis_summed(losses, _errors, *, axis):
    """I add up what belongs to one example, and take the mean over the examples."""
    return np.mean(np.sum(losses, axis=axis))


@misconception(
    about, step="average", hint="How many elements does an array of shape (3, 4) have, and what does len() say?"
)
def mad_over_length(losses, _errors):
    """I divide by the number of examples, and len() tells it."""
    return np.sum(losses) / len(losses)


@misconception(
    about,
    step="average",
    hint="What should the mean over a single element be? What do you divide by then?",
    divide=DIVISIONS,
)
def mad_n_minus_1(losses, _errors, *, divide):
    """Statistics divides deviations by n - 1."""
    return divide(np.sum(losses), losses.size - 1)


@misconception(
    about,
    step="average",
    hint="Two errors, 3 and -3: what do you get when you drop the signs first, and what when you take the mean first?",
)
def mad_absolute_of_mean(_losses, errors):
    """I take the mean error, and its absolute value."""
    return np.abs(np.mean(errors))


def _median(losses, _errors):
    return np.median(losses)


def _median_around_the_median(_losses, errors):
    return np.median(np.abs(errors - np.median(errors)))


@misconception(
    about,
    step="average",
    hint="Deviations of 1, 1 and 10: what is their mean? What changes when the 10 becomes a 100?",
    middle=(_median, _median_around_the_median),
)
def mad_median(losses, errors, *, middle):
    """MAD is the median absolute deviation: that is what a search finds."""
    return middle(losses, errors)


@misconception(about, step="average", hint="Does your result change when all errors but the largest become smaller?")
def mad_maximum(losses, _errors):
    """I judge a batch by its worst example."""
    return np.max(losses)


@misconception(
    about,
    step="average",
    hint="Four errors, each of size 1: what is the loss, and how often did you divide by 4?",
    count=COUNTS,
)
def mad_divided_twice(losses, _errors, *, count):
    """I take the mean, and divide by n as the formula has it."""
    return np.mean(losses) / count(losses)


@misconception(
    about,
    step="average",
    hint="Change the labels one after the other: which of them change your result?",
    choose=ELEMENTS,
    divisor=(lambda _losses: 1, np.size, len),
)
def mad_one_element(losses, _errors, *, choose, divisor):
    """My loop goes through all elements, and I return or overwrite inside it."""
    return choose(losses) / divisor(losses)


# From an error to its size


@misconception(about, step="absolute", hint="Two errors, 3 and -3: what does your function make of them together?")
def mad_no_absolute(errors, _labels, _predictions):
    """I take the mean of the deviations: that is the mean deviation."""
    return errors


@misconception(
    about,
    step="absolute",
    hint="Label 3, prediction -3: how large is the error, and how large does your function find it?",
    outside=(as_is, np.abs),
)
def mad_absolute_values_first(_errors, labels, predictions, *, outside):
    """I take the absolute values, and then subtract."""
    return outside(np.abs(labels) - np.abs(predictions))


@misconception(
    about,
    step="absolute",
    hint="One error becomes ten times as large. By what factor should its share of the loss grow, and does it?",
)
def mad_squared(errors, _labels, _predictions):
    """Squares have no sign either, and they are smoother."""
    return errors * errors


def _too_high(errors):
    return np.maximum(-errors, 0)


def _too_low(errors):
    return np.maximum(errors, 0)


@misconception(
    about,
    step="absolute",
    hint="One prediction is too high by 1 and another too low by 1: what does each contribute in your function?",
    side=(_too_low, _too_high),
)
def mad_one_side(errors, _labels, _predictions, *, side):
    """Only a prediction on the wrong side is an error."""
    return side(errors)


# From labels and predictions to errors


@misconception(about, step="subtract", hint="What should the loss be when every prediction equals its label?")
def mad_added(labels, predictions):
    """I wrote a plus where the formula has a minus."""
    return labels + predictions


@misconception(
    about,
    step="subtract",
    hint="Every prediction is too high by exactly 2. What should the loss be? From what do your deviations deviate?",
    centre=(
        lambda labels, predictions: (labels - predictions) - np.mean(labels - predictions),
        lambda labels, _predictions: labels - np.mean(labels),
        lambda _labels, predictions: predictions - np.mean(predictions),
        lambda labels, predictions: labels - np.mean(predictions),
        lambda labels, predictions: predictions - np.mean(labels),
    ),
)
def mad_around_a_mean(labels, predictions, *, centre):
    """In statistics, a deviation is one from the mean."""
    return centre(labels, predictions)


@misconception(
    about,
    step="subtract",
    hint="What does your function make of a label, or a prediction, of 0? What is the unit of your result?",
    basis=RELATIVE,
)
def mad_relative(labels, predictions, *, basis):
    """I divide: 1 is a large error for a label of 2, and a small one for 100."""
    return (labels - predictions) / basis(labels, predictions)


@misconception(
    about,
    step="subtract",
    hint="May a label be negative here? What does your function make of it?",
    logarithm=(np.log, np.log1p),
)
def mad_logarithms(labels, predictions, *, logarithm):
    """I compare logarithms, as in the other losses."""
    return logarithm(labels) - logarithm(predictions)


@misconception(
    about,
    step="subtract",
    hint="Print the shape of your errors. What does NumPy make of the shapes (n,) and (n, 1)? "
    "How many errors are there?",
    pair=PAIRS,
)
def mad_all_pairs(labels, predictions, *, pair):
    """I made a column of one of them, as one does with labels."""
    return pair(labels, predictions)


@misconception(
    about,
    step="subtract",
    hint="Print the labels and the predictions before and after the call. Who else may still need them?",
    work=IN_PLACE,
)
def mad_changes_input(labels, predictions, *, work):
    """I subtract in place, which saves memory."""
    return work(labels, predictions)


# Reading the arguments


@misconception(
    about,
    step="read",
    hint="How many digits does a float32 keep of 1000000.001? Which dtype comes in, and which goes out?",
)
def mad_float32_inside(values):
    """Float32 is what neural networks use."""
    return np.asarray(values, np.float32)


@misconception(
    about,
    step="read",
    hint="Label 0.9, prediction 0.2: what is left of their difference once your function has read them?",
    convert=TO_INTEGERS,
)
def mad_integers(values, *, convert):
    """Labels are whole numbers."""
    return convert(as_floats(values))


@misconception(
    about, step="read", hint="Type [1, 2] - [3, 4] into Python. What does it say, and what would NumPy have to be told?"
)
def mad_lists_as_given(values):
    """I expect arrays, and nothing else."""
    return values


@misconception(
    about,
    step="read",
    hint="Labels 1, 2, 3 and predictions 10, 20, 30: how good are these predictions, and what does your loss say?",
    scale=SCALINGS,
)
def mad_normalised(values, *, scale):
    """Labels and predictions have to lie in the same range, so I scale them."""
    return scale(as_floats(values))


# The result


@misconception(about, step="finish", hint="A single error of 2: what is the mean of its size, and what is your loss?")
def mad_halved(mean, _labels):
    """There is a half in front of losses."""
    return mean / 2


@misconception(about, step="finish", hint="Can a mean of sizes be negative? And what does training do to a loss?")
def mad_negative(mean, _labels):
    """Losses begin with a minus, as the cross-entropy does."""
    return -mean


@misconception(
    about, step="finish", hint="Labels in metres: in which unit is a mean of sizes, and in which is your result?"
)
def mad_root(mean, _labels):
    """There is a root at the end, as in the other function."""
    return np.sqrt(mean)


@misconception(
    about, step="finish", hint="What is the shape of a single number? Compare it with np.shape of your result."
)
def mad_rank_1_result(mean, _labels):
    """I see no difference between a number and an array with one number in it."""
    return np.array([mean])


@misconception(
    about, step="finish", hint="Print the shape of your result for a matrix. Which option made it a matrix too?"
)
def mad_keepdims(mean, labels):
    """I always write keepdims=True, because it prevents trouble with shapes."""
    return np.reshape(mean, (1,) * np.ndim(labels))


@misconception(about, step="finish", hint="What becomes of a loss of 0.0000004 in your result?", decimals=DECIMALS)
def mad_rounded(mean, _labels, *, decimals):
    """I round to the decimals that the handout prints."""
    return np.round(mean, decimals)


# Whole functions


@misconception(
    about, hint="One error of 6 among five of 0: what is the mean of their sizes, and what does your function give?"
)
def mad_root_of_mean_square(labels, predictions):
    """I square and take the root at the end: what is left is the absolute value."""
    return np.sqrt(np.mean((as_floats(labels) - as_floats(predictions)) ** 2))


@misconception(
    about,
    step="average",
    hint="Your function is at home with matrices. What does it do with labels of shape (5,), and of shape (2, 3, 4)?",
    loop=MATRIX_LOOPS,
)
def mad_matrix_only(losses, _errors, *, loop):
    """I work with matrices, with the examples in their rows."""
    return loop(losses)


@misconception(
    about,
    hint="What are the items of your loop when the labels are a matrix, and when they are a list of lists?",
)
def mad_loop_over_first_axis(labels, predictions):
    """I go through labels and predictions side by side: each pair has one error."""
    total = 0.0
    for label, prediction in zip(labels, predictions, strict=True):
        total += abs(label - prediction)
    return total / len(labels)
