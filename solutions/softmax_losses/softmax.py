"""Softmax: from scores of any size to probabilities."""

import numpy as np


def softmax(logits, axis=-1):
    r"""Turn logits into probabilities that sum to 1 along one axis.

    .. math:: p_i = \frac{e^{z_i}}{\sum_{k=1}^{K} e^{z_k}}

    Parameters
    ----------
    logits : list, or float32 or float64 array, of rank 1 or more
        The scores z. They may be of any finite size: 1000, -1e4 and 1e30 are fair.
    axis : int, default -1
        The axis along which the classes lie. Negative axes count from the end.

    Returns
    -------
    numpy.ndarray
        The probabilities, in the shape of ``logits``: none below 0, each finite, summing to 1 along ``axis``.
        A batch without examples, such as shape (0, 3), gives an empty array of the same shape.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.softmax``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return an array (a NumPy scalar or Python float will do for rank 0) of a floating dtype and of exactly the shape
      stated. A float64 argument gives a float64 result; for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    Examples
    --------
    >>> probabilities = softmax([9, 6, 3, 1])
    >>> probabilities.round(4).tolist()
    [0.95, 0.0473, 0.0024, 0.0003]
    >>> softmax([[0.0, 1000.0], [5.0, 5.0]]).round(4).tolist()
    [[0.0, 1.0], [0.5, 0.5]]

    """
    ### BEGIN SOLUTION
    logits = _as_floats(logits)
    # Adding a constant to every logit changes nothing. With the largest at 0, no exponential can overflow and the
    # sum is at least 1. ``initial`` lets the maximum of no examples exist.
    largest = np.max(logits, axis=axis, keepdims=True, initial=-np.inf)
    with np.errstate(over="ignore", under="ignore"):  # a class that far behind has probability 0
        exponentials = np.exp(logits - largest)
    return exponentials / np.sum(exponentials, axis=axis, keepdims=True)
    ### END SOLUTION


### BEGIN SOLUTION
def _as_floats(values):
    """Give an array of floats: float arrays keep their dtype, lists and integers become float64."""
    array = np.asarray(values)
    return array if np.issubdtype(array.dtype, np.floating) else array.astype(np.float64)


### END SOLUTION
