"""The logarithm of softmax, for scores of any size."""

import numpy as np


def log_softmax(logits, axis=-1):
    r"""Give the natural logarithms of the softmax probabilities, straight from the logits.

    .. math:: \ln a_i = \ln \frac{e^{z_i}}{\sum_{k=1}^{K} e^{z_k}}

    Parameters
    ----------
    logits : list, or float32 or float64 array, of rank 1 or more
        The scores z. They may be 1000 or -10000, and as far apart.
    axis : int, default -1
        The axis along which the classes lie. Negative axes count from the end.

    Returns
    -------
    numpy.ndarray
        The logarithms, in the shape of ``logits``: none above 0, each finite, also where the probability itself
        is too small for a float.
        A batch without examples, such as shape (0, 3), gives an empty array of the same shape.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.log_softmax``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return an array of a floating dtype and of exactly the shape stated. A float64 argument gives a float64 result;
      for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    Examples
    --------
    >>> log_softmax([1.0, 2.0, 3.0]).round(6).tolist()
    [-2.407606, -1.407606, -0.407606]
    >>> log_softmax([[0.0, 1000.0], [5.0, 5.0]]).round(4).tolist()
    [[-1000.0, 0.0], [-0.6931, -0.6931]]

    """
    ### BEGIN SOLUTION
    logits = np.asarray(logits)
    # With the largest logit at 0, no exponential overflows and the sum is at least 1, so that its logarithm is
    # harmless. There is no quotient that could underflow before the logarithm.
    shifted = logits - np.max(logits, axis=axis, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=axis, keepdims=True))
    ### END SOLUTION
