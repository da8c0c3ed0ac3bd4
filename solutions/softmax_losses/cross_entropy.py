"""Cross-entropy with dense labels: from probabilities, and straight from logits."""

import numpy as np


def cross_entropy(labels, probabilities):
    r"""Compute the cross-entropy of each example from its predicted probabilities.

    .. math:: \ell = -\sum_{i=1}^{K} y_i \ln p_i

    Parameters
    ----------
    labels : list, or float32 or float64 array, of shape (..., K)
        The label distribution y of each example: one-hot or soft.
    probabilities : list, or float32 or float64 array, of the shape of ``labels``
        The predicted probabilities p, as softmax gives them. They may be tiny (1e-30), and they count as they are:
        no floor, no epsilon. Where a label is not 0, its probability is not 0.

    Returns
    -------
    numpy.ndarray
        One loss per example, of shape (...): the last axis is summed away. A single example of shape (K,) gives rank 0.
        A class whose label is 0 contributes nothing, even where its probability is 0.
        A batch without examples, of shape (0, K), gives shape (0,).

    Notes
    -----
    In TensorFlow 1.14 this is written out: ``-tf.reduce_sum(labels * tf.log(probabilities), -1)``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return an array (a NumPy scalar or Python float will do for rank 0) of a floating dtype and of exactly the shape
      stated. A float64 argument gives a float64 result; for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    Examples
    --------
    >>> print(np.round(cross_entropy([[0, 1, 0], [0.5, 0, 0.5]], [[0.25, 0.5, 0.25], [0.5, 0, 0.5]]), 6))
    [0.693147 0.693147]
    >>> print(round(float(cross_entropy([1.0, 0.0], [1e-12, 1.0])), 6))
    27.631021

    """
    ### BEGIN SOLUTION
    probabilities = _as_floats(probabilities)
    with np.errstate(divide="ignore"):  # a probability of 0 costs infinitely much, and counts only under a label
        costs = -np.log(probabilities)
    return _labelled_sum(_as_floats(labels), costs)
    ### END SOLUTION


def softmax_cross_entropy_with_logits(labels, logits):
    r"""Compute the softmax cross-entropy of each example straight from its logits.

    .. math:: \ell = -\sum_{i=1}^{K} y_i \ln \frac{e^{z_i}}{\sum_{k=1}^{K} e^{z_k}}

    Parameters
    ----------
    labels : list, or float32 or float64 array, of shape (..., K)
        The label distribution y of each example: one-hot or soft. The labels of an example need not sum to 1;
        they count as they are.
    logits : list, or float32 or float64 array, of the shape of ``labels``
        The scores z, to which softmax has *not* been applied. They may be of any finite size.

    Returns
    -------
    numpy.ndarray
        One loss per example, of shape ``logits.shape[:-1]``; finite also where softmax would give the labelled class a
        probability too small for a float. An example whose labels are all 0 has loss 0.
        A batch without examples, of shape (0, K), gives shape (0,).

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.softmax_cross_entropy_with_logits``.
    The rules for every function of this assignment stand in the docstring of ``cross_entropy``, above.

    Examples
    --------
    >>> print(np.round(softmax_cross_entropy_with_logits([[0, 0, 1], [0, 1, 0]], [[2, 0.5, 6], [0.1, 0, 3]]), 6))
    [0.022155 3.099674]
    >>> print(round(float(softmax_cross_entropy_with_logits([0.0, 1.0], [1000.0, 0.0])), 6))
    1000.0

    """
    ### BEGIN SOLUTION
    logits = _as_floats(logits)
    # -ln softmax(z) = ln(sum exp(z - max)) - (z - max): no quotient that could underflow before the logarithm.
    with np.errstate(over="ignore", under="ignore"):
        shifted = logits - np.max(logits, axis=-1, keepdims=True)
        costs = np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True)) - shifted
    return _labelled_sum(_as_floats(labels), costs)
    ### END SOLUTION


### BEGIN SOLUTION
def _labelled_sum(labels, costs):
    """Add up ``labels * costs`` over the classes, skipping labels of 0, because 0 times infinity is NaN."""
    return np.sum(labels * np.where(labels == 0, 0, costs), axis=-1)


def _as_floats(values):
    """Give an array of floats: float arrays keep their dtype, lists and integers become float64."""
    array = np.asarray(values)
    return array if np.issubdtype(array.dtype, np.floating) else array.astype(np.float64)


### END SOLUTION
