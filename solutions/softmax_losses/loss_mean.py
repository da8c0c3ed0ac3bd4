"""The loss of a batch: the mean of its examples' losses."""

import numpy as np


def reduce_mean(losses):
    r"""Average all elements into one number.

    .. math:: J = \frac{1}{n} \sum_{i=1}^{n} \ell_i

    Parameters
    ----------
    losses : list, or float32 or float64 array, of any rank, with at least one element
        The losses of the examples.

    Returns
    -------
    numpy.floating or float
        The mean over all elements, of rank 0. Always a mean of floats: the mean of ``[1, 2]`` is 1.5.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.reduce_mean``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return a NumPy scalar, an array of rank 0 or a Python float. A float64 argument gives a float64 result; for lists
      and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    Examples
    --------
    >>> print(float(reduce_mean([[1, 2], [3, 8]])))
    3.5

    """
    ### BEGIN SOLUTION
    return np.mean(losses, dtype=np.float64)  # also float32 losses are added up in float64: no digits lost on the way
    ### END SOLUTION


def softmax_cross_entropy_loss(labels, logits):
    r"""Compute the loss of a batch: the mean of its examples' softmax cross-entropies.

    .. math:: J = -\frac{1}{n} \sum_{j=1}^{n} \sum_{i=1}^{K} y_{ji} \ln \frac{e^{z_{ji}}}{\sum_{k=1}^{K} e^{z_{jk}}}

    Parameters
    ----------
    labels : list, or float32 or float64 array, of shape (..., K)
        The label distribution y of each example: one-hot or soft. The labels of an example need not sum to 1.
    logits : list, or float32 or float64 array, of the shape of ``labels``
        The scores z, to which softmax has *not* been applied. They may be of any finite size.

    Returns
    -------
    numpy.floating or float
        The mean over all examples, of rank 0. A single example of shape (K,) gives its own loss.

    Notes
    -----
    In TensorFlow 1.14 this is
    ``tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits))``.
    The rules for every function of this assignment stand in the docstring of ``reduce_mean``, above. You may import
    your other modules; a mistake in one of them is not counted here a second time.

    Examples
    --------
    >>> print(round(float(softmax_cross_entropy_loss([[0, 0, 1], [0, 1, 0]], [[2, 0.5, 6], [0.1, 0, 3]])), 6))
    1.560914

    """
    ### BEGIN SOLUTION
    labels, logits = np.asarray(labels), np.asarray(logits)
    if not np.issubdtype(logits.dtype, np.floating):
        logits = logits.astype(np.float64)
    with np.errstate(over="ignore", under="ignore"):
        shifted = logits - np.max(logits, axis=-1, keepdims=True)
        costs = np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True)) - shifted
    return reduce_mean(np.sum(labels * np.where(labels == 0, 0, costs), axis=-1))
    ### END SOLUTION
