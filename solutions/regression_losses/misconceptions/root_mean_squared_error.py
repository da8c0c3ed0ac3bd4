"""What students get wrong in root_mean_squared_error."""

import numpy as np
from mean_squared_error import (
    COUNTS,
    DECIMALS,
    DIVISIONS,
    ELEMENTS,
    EXPANSIONS,
    FIRST_AXIS,
    IN_PLACE,
    MATRIX_LOOPS,
    PAIRS,
    RELATIVE,
    SCALINGS,
    TO_INTEGERS,
    difference,
    mean_of_all,
    squared,
)

from autograder.misconceptions import misconception
from autograder.steps import as_floats, as_is


def root_of(mean, _losses):
    """Take the root of the mean."""
    return np.sqrt(mean)


def root_mean_squared_error(
    labels,
    predictions,
    *,
    read=as_floats,
    subtract=difference,
    square=squared,
    average=mean_of_all,
    root=root_of,
    finish=as_is,
):
    """Compute the root mean squared error; most wrong variants below replace one of the steps."""
    labels, predictions = read(labels), read(predictions)
    errors = subtract(labels, predictions)
    losses = square(errors, labels, predictions)
    return finish(root(average(losses, errors), losses), labels)


about = root_mean_squared_error


# The root


@misconception(
    about, step="root", hint="Labels in metres: in which unit is a mean of squares, and in which is your result?"
)
def rmse_no_root(mean, _losses):
    """I stop at the mean: that is the error."""
    return mean


@misconception(
    about,
    step="root",
    hint="Errors of 0 and 4: what is the root of the mean of their squares, and what is the mean of the roots?",
)
def rmse_root_of_each(_mean, losses):
    """I take the root of every square, and the mean of these."""
    return np.mean(np.sqrt(losses))


@misconception(
    about,
    step="root",
    hint="How many roots are taken for arrays of shape (3, 4), and how many does the formula have?",
    axis=(-1, 0),
)
def rmse_mean_of_roots(_mean, losses, *, axis):
    """I compute it for every row, and average over the rows."""
    return np.mean(np.sqrt(np.mean(losses, axis=axis)))


@misconception(
    about,
    step="root",
    hint="A single error of 3: what should the loss be, and what is yours? In which order does Python compute 9**1/2?",
)
def rmse_half_for_root(mean, _losses):
    """I write **1/2, because a root is a power of 1/2."""
    return mean**1 / 2


@misconception(
    about,
    step="root",
    hint="Four errors, each of size 2: what is their root mean square? Was n below the root in your function?",
    count=COUNTS,
)
def rmse_divided_after_root(_mean, losses, *, count):
    """I take the root of the sum, and divide by n."""
    return np.sqrt(np.sum(losses)) / count(losses)


@misconception(
    about,
    step="root",
    hint="A single error of 2: what is the root of the mean of its square, and what is your loss?",
    halved=(lambda mean: np.sqrt(mean / 2), lambda mean: np.sqrt(mean) / 2),
)
def rmse_halved(mean, _losses, *, halved):
    """There is a half in front, because it makes the derivative simpler."""
    return halved(mean)


# From errors to one number


@misconception(about, step="average", hint="Should the loss of a batch grow when every example is written down twice?")
def rmse_sum(losses, _errors):
    """I take the norm: it is the length of the vector of errors."""
    return np.sum(losses)


@misconception(
    about,
    step="average",
    hint="What is the shape of your result for arrays of shape (3, 4), and how many numbers is a mean?",
    mean=FIRST_AXIS,
)
def rmse_first_axis(losses, _errors, *, mean):
    """I take the mean along axis 0, where the examples lie."""
    return mean(losses)


@misconception(
    about,
    step="average",
    hint="How many numbers come back for arrays of shape (3, 4)? How many should there be?",
)
def rmse_last_axis(losses, _errors):
    """Each example has a loss of its own, as with cross-entropy."""
    return np.mean(losses, axis=-1)


@misconception(
    about,
    step="average",
    hint="Arrays of shape (3, 4): how many numbers do you add up, and by what do you divide?",
    axis=(-1, 1),
)
def rmse_last_axis_summed(losses, _errors, *, axis):
    """I add up what belongs to one example, and take the mean over the examples."""
    return np.mean(np.sum(losses, axis=axis))


@misconception(
    about, step="average", hint="How many elements does an array of shape (3, 4) have, and what does len() say?"
)
def rmse_over_length(losses, _errors):
    """I divide by the number of examples, and len() tells it."""
    return np.sum(losses) / len(losses)


@misconception(
    about,
    step="average",
    hint="What should the mean over a single element be? What do you divide by then?",
    divide=DIVISIONS,
)
def rmse_n_minus_1(losses, _errors, *, divide):
    """Statistics divides squares by n - 1."""
    return divide(np.sum(losses), losses.size - 1)


@misconception(
    about,
    step="average",
    hint="Two errors, 3 and -3: what do you get when you square first, and what when you take the mean first?",
)
def rmse_square_of_mean(_losses, errors):
    """I take the mean error, square it and take the root."""
    return np.mean(errors) ** 2


@misconception(
    about,
    step="average",
    hint="Every prediction is too high by exactly 2. What should the loss be, and what does a deviation from the mean "
    "make of it?",
    degrees=(0, 1),
)
def rmse_standard_deviation(_losses, errors, *, degrees):
    """I call NumPy for the standard deviation, which is the root of a mean square."""
    return np.var(errors, ddof=degrees)


@misconception(
    about, step="average", hint="Squares of 1, 1 and 10: what is their mean? What changes when the 10 becomes a 100?"
)
def rmse_median(losses, _errors):
    """Outliers spoil a mean, so I take the number in the middle."""
    return np.median(losses)


@misconception(about, step="average", hint="Does your result change when all errors but the largest become smaller?")
def rmse_maximum(losses, _errors):
    """I judge a batch by its worst example."""
    return np.max(losses)


@misconception(
    about,
    step="average",
    hint="Change the labels one after the other: which of them change your result?",
    choose=ELEMENTS,
    divisor=(lambda _losses: 1, np.size, len),
)
def rmse_one_element(losses, _errors, *, choose, divisor):
    """My loop goes through all elements, and I return or overwrite inside it."""
    return choose(losses) / divisor(losses)


# From an error to its square


@misconception(about, step="square", hint="Two errors, 3 and -3: what does your function make of them together?")
def rmse_no_square(errors, _labels, _predictions):
    """I take the root of the mean error."""
    return errors


@misconception(
    about,
    step="square",
    hint="A single error of 9: what should the loss be? What does your root meet, and what should it meet?",
)
def rmse_absolute(errors, _labels, _predictions):
    """I take absolute values, so that nothing below the root is negative."""
    return np.abs(errors)


@misconception(about, step="square", hint="What is the square of 3, and what does your code make of an error of 3?")
def rmse_doubled(errors, _labels, _predictions):
    """I write the 2 of the formula behind the error."""
    return errors * 2


@misconception(
    about,
    step="square",
    hint="Label 5, prediction 4: how large is the error, and how large is 5 squared minus 4 squared?",
    finish=(as_is, np.abs, np.square),
)
def rmse_difference_of_squares(_errors, labels, predictions, *, finish):
    """I square the labels and the predictions, and then subtract."""
    return finish(labels * labels - predictions * predictions)


@misconception(
    about,
    hint="Label 1000000.5, prediction 1000000: how many digits has each square, and how many does a float keep?",
    expand=EXPANSIONS,
    guard=(as_is, np.abs, lambda mean: np.maximum(mean, 0)),
)
def rmse_expanded(labels, predictions, *, expand, guard):
    """I know the binomial formula, and it saves a subtraction."""
    return np.sqrt(guard(expand(as_floats(labels), as_floats(predictions))))


# From labels and predictions to errors


@misconception(about, step="subtract", hint="What should the loss be when every prediction equals its label?")
def rmse_added(labels, predictions):
    """I wrote a plus where the formula has a minus."""
    return labels + predictions


@misconception(
    about,
    step="subtract",
    hint="What does your function make of a label, or a prediction, of 0? What is the unit of your result?",
    basis=RELATIVE,
)
def rmse_relative(labels, predictions, *, basis):
    """I divide: 1 is a large error for a label of 2, and a small one for 100."""
    return (labels - predictions) / basis(labels, predictions)


@misconception(
    about,
    step="subtract",
    hint="May a label be negative here? What does your function make of it?",
    logarithm=(np.log, np.log1p),
)
def rmse_logarithms(labels, predictions, *, logarithm):
    """I compare logarithms: that is how a contest that I know has it."""
    return logarithm(labels) - logarithm(predictions)


@misconception(
    about,
    step="subtract",
    hint="Print the shape of your errors. What does NumPy make of the shapes (n,) and (n, 1)? "
    "How many errors are there?",
    pair=PAIRS,
)
def rmse_all_pairs(labels, predictions, *, pair):
    """I made a column of one of them, as one does with labels."""
    return pair(labels, predictions)


@misconception(
    about,
    step="subtract",
    hint="Print the labels and the predictions before and after the call. Who else may still need them?",
    work=IN_PLACE,
)
def rmse_changes_input(labels, predictions, *, work):
    """I subtract in place, which saves memory."""
    return work(labels, predictions)


# Reading the arguments


@misconception(
    about,
    step="read",
    hint="How many digits does a float32 keep of 1000000.001? Which dtype comes in, and which goes out?",
)
def rmse_float32_inside(values):
    """Float32 is what neural networks use."""
    return np.asarray(values, np.float32)


@misconception(
    about,
    step="read",
    hint="Label 0.9, prediction 0.2: what is left of their difference once your function has read them?",
    convert=TO_INTEGERS,
)
def rmse_integers(values, *, convert):
    """Labels are whole numbers."""
    return convert(as_floats(values))


@misconception(
    about, step="read", hint="Type [1, 2] - [3, 4] into Python. What does it say, and what would NumPy have to be told?"
)
def rmse_lists_as_given(values):
    """I expect arrays, and nothing else."""
    return values


@misconception(
    about,
    step="read",
    hint="Labels 1, 2, 3 and predictions 10, 20, 30: how good are these predictions, and what does your loss say?",
    scale=SCALINGS,
)
def rmse_normalised(values, *, scale):
    """Labels and predictions have to lie in the same range, so I scale them."""
    return scale(as_floats(values))


# The result


@misconception(
    about,
    step="finish",
    hint="Labels in metres: which unit has your result? By what did you divide, and does the formula have it?",
    size=(np.ptp, np.mean, np.std, np.max),
)
def rmse_over_size_of_labels(root, labels, *, size):
    """I divide by the size of the labels, so that errors can be compared."""
    return root / size(labels)


@misconception(about, step="finish", hint="Is the square root of 4 negative? And what does training do to a loss?")
def rmse_negative(root, _labels):
    """Losses begin with a minus, as the cross-entropy does."""
    return -root


@misconception(
    about, step="finish", hint="What is the shape of a single number? Compare it with np.shape of your result."
)
def rmse_rank_1_result(root, _labels):
    """I see no difference between a number and an array with one number in it."""
    return np.array([root])


@misconception(
    about, step="finish", hint="Print the shape of your result for a matrix. Which option made it a matrix too?"
)
def rmse_keepdims(root, labels):
    """I always write keepdims=True, because it prevents trouble with shapes."""
    return np.reshape(root, (1,) * np.ndim(labels))


@misconception(about, step="finish", hint="What becomes of a loss of 0.0000004 in your result?", decimals=DECIMALS)
def rmse_rounded(root, _labels, *, decimals):
    """I round to the decimals that the handout prints."""
    return np.round(root, decimals)


# Loops


@misconception(
    about,
    step="average",
    hint="Your function is at home with matrices. What does it do with labels of shape (5,), and of shape (2, 3, 4)?",
    loop=MATRIX_LOOPS,
)
def rmse_matrix_only(losses, _errors, *, loop):
    """I work with matrices, with the examples in their rows."""
    return loop(losses)


@misconception(
    about,
    hint="What are the items of your loop when the labels are a matrix, and when they are a list of lists?",
)
def rmse_loop_over_first_axis(labels, predictions):
    """I go through labels and predictions side by side: each pair has one error."""
    total = 0.0
    for label, prediction in zip(labels, predictions, strict=True):
        total += (label - prediction) ** 2
    return np.sqrt(total / len(labels))
