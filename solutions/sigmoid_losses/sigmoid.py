"""The sigmoid: from a score of any size to the probability of a yes."""

import numpy as np


def sigmoid(x):
    r"""Turn each score into a probability, by itself.

    .. math:: \sigma(x) = \frac{1}{1 + e^{-x}}

    Parameters
    ----------
    x : float, list, or float32 or float64 array, of any rank
        The scores. They may be of any finite size: 1000 and -1000 are fair.

    Returns
    -------
    numpy.ndarray
        The probabilities, in the shape of ``x``: each between 0 and 1, none NaN. The elements know nothing of each
        other, and need not sum to 1. An empty array gives an empty array of the same shape.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.sigmoid``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return an array (a NumPy scalar or Python float will do for rank 0) of a floating dtype and of exactly the shape
      stated. A float64 argument gives a float64 result; for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    Examples
    --------
    >>> sigmoid([[-1, 0, 1], [0.5, 3, -4]]).round(4).tolist()
    [[0.2689, 0.5, 0.7311], [0.6225, 0.9526, 0.018]]
    >>> sigmoid([-1000.0, 1000.0]).tolist()
    [0.0, 1.0]

    """
    ### BEGIN SOLUTION
    x = np.asarray(x)
    # e^-|x| never overflows. Where x is negative, the fraction is e^x / (1 + e^x), which is the same.
    decaying = np.exp(-np.abs(x))
    return np.where(x < 0, decaying, 1) / (1 + decaying)
    ### END SOLUTION
