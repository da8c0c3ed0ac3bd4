"""Sigmoid cross-entropy: what each yes-or-no answer of a network costs, straight from its logit."""

import numpy as np


def sigmoid_cross_entropy_with_logits(labels, logits):
    r"""Compute the cross-entropy of each element by itself, straight from its logit.

    .. math:: \ell = -y \ln \sigma(x) - (1 - y) \ln (1 - \sigma(x)) \qquad \sigma(x) = \frac{1}{1 + e^{-x}}

    Parameters
    ----------
    labels : list, or float32 or float64 array, of any rank
        The label y of each element: 1 for yes, 0 for no, or soft, anywhere between them. Any number of the labels of an
        example may be 1.
    logits : list, or float32 or float64 array, of the shape of ``labels``
        The scores x, to which the sigmoid has *not* been applied. They may be of any finite size.

    Returns
    -------
    numpy.ndarray
        One loss per element, in the shape of ``logits``: nothing is summed or averaged. Each is finite, also where the
        sigmoid of the logit is 0 or 1 to all of a float's digits. An empty array gives an empty one of the same shape.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.sigmoid_cross_entropy_with_logits``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return an array (a NumPy scalar or Python float will do for rank 0) of a floating dtype and of exactly the shape
      stated. Float64 arguments give a float64 result; for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    Examples
    --------
    >>> print(np.round(sigmoid_cross_entropy_with_logits([[1, 0, 0], [1, 1, 0]], [[12, 3, 2], [4, 6.5, 1.2]]), 6))
    [[6.000000e-06 3.048587e+00 2.126928e+00]
     [1.815000e-02 1.502000e-03 1.463282e+00]]
    >>> sigmoid_cross_entropy_with_logits([1.0, 0.0], [-1000.0, -1000.0]).tolist()
    [1000.0, 0.0]

    """
    ### BEGIN SOLUTION
    labels, logits = np.asarray(labels), np.asarray(logits)
    # The two logarithms are -ln(1 + e^-x) and -ln(1 + e^x), and ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|).
    return np.maximum(logits, 0) - logits * labels + np.log1p(np.exp(-np.abs(logits)))
    ### END SOLUTION
