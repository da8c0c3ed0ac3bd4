"""Softmax cross-entropy with sparse labels: a class number instead of a one-hot row."""

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    r"""Compute the softmax cross-entropy of each example from the number of its class.

    .. math:: \ell = -\ln \frac{e^{z_c}}{\sum_{k=1}^{K} e^{z_k}} \qquad c = \text{label}

    Parameters
    ----------
    labels : int, list of integers, or integer array, of shape (...)
        The class number of each example, counted from 0; one fewer axis than ``logits``.
    logits : list, or float32 or float64 array, of shape (..., K)
        The scores z, to which softmax has *not* been applied. They may be of any finite size.

    Returns
    -------
    numpy.ndarray
        One loss per example, of shape ``logits.shape[:-1]``: what the dense function gives for one-hot labels. A single
        example of shape (K,) with a plain integer label gives rank 0. A batch without examples, ``labels`` of
        shape (0,) and ``logits`` of shape (0, K), gives shape (0,).

    Raises
    ------
    ValueError
        If any label lies outside [0, K). A negative label never counts from the end.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.sparse_softmax_cross_entropy_with_logits``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or an array; logits may be float32 or float64. Lists of logits mean floats.
    * Never modify an argument.
    * Return an array (a NumPy scalar or Python float will do for rank 0) of a floating dtype and of exactly the shape
      stated. Float64 logits give a float64 result; for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.
    * "Raises ValueError" means ValueError or a subclass of it, with any message.

    Examples
    --------
    >>> print(np.round(sparse_softmax_cross_entropy_with_logits([2, 1], [[2, 0.5, 6], [0.1, 0, 3]]), 6))
    [0.022155 3.099674]
    >>> sparse_softmax_cross_entropy_with_logits([3], [[2, 0.5, 6]])  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ValueError: label 3 is outside [0, 3)

    """
    ### BEGIN SOLUTION
    logits = np.asarray(logits)
    if not np.issubdtype(logits.dtype, np.floating):
        logits = logits.astype(np.float64)
    classes = _class_numbers(labels, logits.shape)
    with np.errstate(over="ignore", under="ignore"):
        shifted = logits - np.max(logits, axis=-1, keepdims=True)
        of_class = np.take_along_axis(shifted, classes[..., np.newaxis], axis=-1)[..., 0]
        return np.log(np.sum(np.exp(shifted), axis=-1)) - of_class
    ### END SOLUTION


### BEGIN SOLUTION
def _class_numbers(labels, logits_shape):
    """Give the labels as an array of class numbers that may index the last axis of the logits."""
    labels = np.asarray(labels)
    if labels.shape != logits_shape[:-1]:
        raise ValueError(f"labels of shape {labels.shape} do not fit logits of shape {logits_shape}")
    classes = labels.astype(np.intp)  # an empty list arrives as floats
    wrong = (classes != labels) | (classes < 0) | (classes >= logits_shape[-1])
    if np.any(wrong):
        raise ValueError(f"label {labels[wrong][0]} is outside [0, {logits_shape[-1]})")
    return classes


### END SOLUTION
