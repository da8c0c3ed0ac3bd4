"""What people get wrong in the binary cross-entropy: wrong steps of a right one, and the questions that lead on."""

import math

import numpy as np
from sigmoid import negate, plain, softmax, written_into
from sigmoid_cross_entropy import EPSILONS, HARD, both_as_floats, in_other_order

from autograder.misconceptions import misconception
from autograder.steps import as_floats, as_is


def _yes_and_no(probabilities):
    return probabilities, 1 - probabilities


def _both_terms(labels, yes, no):
    return np.where(labels == 0, 0, labels * yes) + np.where(labels == 1, 0, (1 - labels) * no)


def _mean(terms, _labels):
    return np.mean(terms)


def binary_cross_entropy(
    labels,
    probabilities,
    *,
    take=both_as_floats,
    probability=as_is,
    split=_yes_and_no,
    log=np.log,
    weigh=_both_terms,
    sign=as_is,
    average=_mean,
    finish=as_is,
):
    """Compute the binary cross-entropy; every wrong variant below replaces one of the steps."""
    labels, probabilities = take(labels, probabilities)
    yes, no = split(probability(probabilities))
    return finish(average(sign(weigh(labels, -log(yes), -log(no))), labels))


about = binary_cross_entropy


# From losses to one loss


@misconception(
    about,
    step="average",
    hint="How many numbers should come back for a batch of shape (4, 3)? How many do?",
)
def binary_each_element(terms, _labels):
    """Each element has a loss of its own."""
    return terms


@misconception(
    about,
    step="average",
    hint="Should the loss grow when every example is written down twice? Which part of the formula stands before "
    "the sum?",
)
def binary_sum(terms, _labels):
    """I sum everything, as the sigma in the formula says."""
    return np.sum(terms)


@misconception(
    about,
    step="average",
    hint="What shape does your result have for probabilities of shape (4, 3), and which one is stated? Over which "
    "axes runs the mean?",
    axis=(-1, 0),
    how=(np.mean, np.sum),
)
def binary_along_one_axis(terms, _labels, *, axis, how):
    """I average along an axis: one loss for each example, or for each label."""
    return how(terms, axis=axis)


def _rows(terms):
    return np.mean(np.sum(terms, axis=-1))


def _length(terms):
    return np.sum(terms) / len(terms)


def _first_of_shape(terms):
    return np.sum(terms) / terms.shape[0]


@misconception(
    about,
    step="average",
    hint="How many elements are there in shape (4, 3), and what do you divide by? What is n in the formula?",
    count=(_rows, _length, _first_of_shape),
)
def binary_divided_by_examples(terms, _labels, *, count):
    """I divide by the number of examples."""
    return count(terms)


@misconception(
    about,
    step="average",
    hint="Take four elements with a loss of 1 each. What is their mean, and how often did you divide by 4?",
)
def binary_divided_twice(terms, _labels):
    """There is a 1/n in the formula, and I take the mean as well."""
    return np.mean(terms) / np.size(terms)


@misconception(
    about,
    step="average",
    hint="Take losses of 1, 1 and 4. What is their mean, and what do you get?",
    average=(np.median, np.max, lambda terms: np.sum(terms) / (np.size(terms) - 1)),
)
def binary_another_average(terms, _labels, *, average):
    """I take another average than the mean."""
    return average(terms)


@misconception(
    about,
    step="average",
    hint="Two elements of a batch have label 0 and one has label 1. How many terms has the sum, and what do you "
    "divide by?",
    chosen=("yes", "as many as yes"),
)
def binary_over_the_positives(terms, labels, *, chosen):
    """I average over the elements whose label is 1."""
    return np.mean(terms[labels == 1]) if chosen == "yes" else np.sum(terms) / np.sum(labels)


@misconception(
    about,
    step="average",
    hint="There are two terms for each element. Do you divide by the number of terms, or by the number of elements?",
)
def binary_halved(terms, _labels):
    """There are two classes, so I divide by 2 as well."""
    return np.mean(terms) / 2


# The two terms


@misconception(
    about,
    step="weigh",
    hint="What is 0 * np.log(0) in NumPy? What should an element add whose probability is exactly its label?",
)
def binary_zero_times_log_zero(labels, yes, no):
    """I multiply by the label, and a label of 0 makes its term 0."""
    return labels * yes + (1 - labels) * no


@misconception(
    about,
    step="weigh",
    hint="What does an element with label 0 cost in your function when its probability is 0.9? What should it?",
)
def binary_negative_term_forgotten(labels, yes, _no):
    """I think the cross-entropy is -y ln p."""
    return np.where(labels == 0, 0, labels * yes)


@misconception(
    about,
    step="weigh",
    hint="Where the label is 1, should a probability near 1 cost much or little? Which does it in your function?",
)
def binary_yes_and_no_exchanged(labels, yes, no):
    """One term for each label."""
    return np.where(labels == 0, 0, labels * no) + np.where(labels == 1, 0, (1 - labels) * yes)


@misconception(
    about,
    step="weigh",
    hint="Can the loss of an element be negative? Which of the two terms does the minus in front belong to?",
)
def binary_second_sign(labels, yes, no):
    """I think the minus stands in front of the first logarithm."""
    return labels * yes - (1 - labels) * no


@misconception(
    about,
    step="weigh",
    hint="What stands inside the second logarithm, and where does its bracket close in your code?",
)
def binary_second_bracket(labels, yes, _no):
    """I think the second term has 1 minus the same as the first."""
    return labels * yes - (1 - labels) * (1 + yes)


@misconception(
    about,
    step="weigh",
    hint="What does your function make of a label of 0.75? May labels be fractions?",
    is_yes=HARD,
)
def binary_hard_labels(labels, yes, no, *, is_yes):
    """I think a label is yes or no, so I choose one of the two logarithms."""
    return np.where(is_yes(labels), yes, no)


@misconception(
    about,
    step="sign",
    hint="Can a loss be negative? What sign has the logarithm of a probability?",
)
def binary_sign_lost(terms):
    """I average labels times logarithms."""
    return -terms


@misconception(
    about,
    step="log",
    hint="What should a probability of 0.5 cost, and what do you get? Which base has the logarithm of the formula?",
    logarithm=(np.log2, np.log10),
)
def binary_other_logarithm(probabilities, *, logarithm):
    """I take the logarithm that measures bits, or digits."""
    return logarithm(probabilities)


# Probabilities


@misconception(
    about,
    step="split",
    hint="What is -ln(1e-30)? And what does your function give for a single yes with a probability of 1e-30?",
    epsilon=EPSILONS,
)
def binary_epsilon_in_log(probabilities, *, epsilon):
    """I add a tiny number, so that the logarithm never meets 0."""
    return probabilities + epsilon, 1 - probabilities + epsilon


@misconception(
    about,
    step="split",
    hint="Compare the losses of a yes that got 1e-12 and of one that got 1e-30. Should being more wrong cost more?",
    epsilon=EPSILONS,
    each=(False, True),
)
def binary_clipped(probabilities, *, epsilon, each):
    """I clip the probabilities, so that the logarithm stays finite."""
    if each:
        return np.maximum(probabilities, epsilon), np.maximum(1 - probabilities, epsilon)
    clipped = np.clip(probabilities, epsilon, 1 - epsilon)
    return clipped, 1 - clipped


@misconception(
    about,
    step="probability",
    hint="Going by its name, what has been done to the second argument already? What do you do to it again?",
)
def binary_sigmoid_applied(probabilities):
    """I apply the sigmoid first, since every such loss begins with it."""
    return plain(probabilities)


@misconception(
    about,
    step="probability",
    hint="Does the loss of an element change when its neighbours' probabilities do? Must probabilities of different "
    "labels sum to 1?",
    shares=(softmax, lambda chances: chances / np.sum(chances, axis=-1, keepdims=True)),
)
def binary_normalised(probabilities, *, shares):
    """I think the probabilities of an example must sum to 1."""
    return shares(probabilities)


@misconception(
    about,
    step="probability",
    hint="How much should it cost to say 0.6 where 1 is right, and how much to say 0.9? Does your function see the "
    "difference?",
    cut=(0.5,),
    at_least=(False, True),
)
def binary_predictions_rounded(probabilities, *, cut, at_least):
    """From one half on it is a yes."""
    is_yes = probabilities >= cut if at_least else probabilities > cut
    return is_yes.astype(probabilities.dtype)


@misconception(
    about,
    hint="Is there a logarithm in your function? How much more should a probability of 0.001 cost than one of 0.01?",
    distance=(np.square, np.abs),
)
def binary_no_logarithm(labels, probabilities, *, distance):
    """I think the loss is how far the predictions are from the labels."""
    labels, probabilities = both_as_floats(labels, probabilities)
    return np.mean(distance(labels - probabilities))


@misconception(
    about,
    step="take",
    hint="Which of the two arguments comes first? Which of them may hold zeros, and whose logarithm do you take?",
)
def binary_arguments_swapped(labels, probabilities):
    """I compare the predictions with the labels, so the predictions come first."""
    return in_other_order(labels, probabilities)


# Arguments and results


def _log(array):
    np.log(array, out=array)


@misconception(
    about,
    step="take",
    hint="Print both arguments before and after the call. Into whose array does your function write?",
    change=(negate, _log),
    which=("probabilities", "labels"),
)
def binary_changes_input(labels, probabilities, *, change, which):
    """I write my intermediate results where they need no new array."""
    labels, probabilities = both_as_floats(labels, probabilities)
    if which == "labels":
        return written_into(labels, change), probabilities
    return labels, written_into(probabilities, change)


@misconception(
    about,
    step="finish",
    hint="What dtype goes in, and what dtype comes out? How many digits are lost between the two?",
)
def binary_float32_result(loss):
    """I return float32, as TensorFlow does."""
    return np.asarray(loss, np.float32)


@misconception(
    about,
    step="finish",
    hint="Which shape has a single number? How many brackets has your result?",
    shape=((1,), (1, 1)),
)
def binary_in_brackets(loss, *, shape):
    """I return the number in an array."""
    return np.reshape(loss, shape)


@misconception(
    about,
    step="finish",
    hint="What becomes of a loss of 0.0000014 in your result?",
    decimals=(2, 3, 4),
)
def binary_rounded(loss, *, decimals):
    """I round to the decimals that the handout prints."""
    return np.round(loss, decimals)


def _one(label, chance, *, chosen):
    if chosen:
        yes = label * math.log(chance) if label else 0.0
        return yes + (1 - label) * math.log(1 - chance) if label != 1 else yes
    return label * math.log(chance) + (1 - label) * math.log(1 - chance)


@misconception(
    about,
    hint="Your loop takes pairs of a label and a probability. What does it take from arrays of shape (2, 3), and "
    "what from two plain numbers?",
    chosen=(True, False),
    arrays=(True, False),
)
def binary_vectors_only(labels, probabilities, *, chosen, arrays):
    """I go through labels and probabilities in one loop."""
    if arrays:
        labels, probabilities = both_as_floats(labels, probabilities)
    total = 0.0
    for label, chance in zip(labels, probabilities, strict=True):
        total -= _one(label, chance, chosen=chosen)
    return total / len(labels)


@misconception(
    about,
    hint="What does math.log(0.0) do? Which elements make your function meet it, and what should they add to the loss?",
)
def binary_math_log_of_zero(labels, probabilities):
    """I go through the elements one by one, with the module math."""
    labels, probabilities = as_floats(labels).ravel(), as_floats(probabilities).ravel()
    terms = [-_one(float(y), float(p), chosen=False) for y, p in zip(labels, probabilities, strict=True)]
    return sum(terms) / len(terms)
