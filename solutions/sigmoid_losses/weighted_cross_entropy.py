"""Sigmoid cross-entropy in which a missed yes costs more, or less, than a false one."""

import numpy as np


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    r"""Compute the sigmoid cross-entropy of each element, with a weight on the positive term.

    .. math:: \ell = -q \, y \ln \sigma(x) - (1 - y) \ln (1 - \sigma(x)) \qquad q = \text{pos\_weight}

    Parameters
    ----------
    labels : list, or float32 or float64 array, of any rank
        The label y of each element: 1 for yes, 0 for no, or soft, anywhere between them.
    logits : list, or float32 or float64 array, of the shape of ``labels``
        The scores x, to which the sigmoid has *not* been applied. They may be of any finite size.
    pos_weight : float
        The weight q, 0 or more. Above 1, a missed yes counts more; below 1, less. At 1 the loss is that of
        ``sigmoid_cross_entropy_with_logits``; at 0 only the negative term is left.

    Returns
    -------
    numpy.ndarray
        One loss per element, in the shape of ``logits``: nothing is summed or averaged, and nothing is divided by the
        weights. Each is finite. An empty array gives an empty array of the same shape.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.weighted_cross_entropy_with_logits``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return an array (a NumPy scalar or Python float will do for rank 0) of a floating dtype and of exactly the shape
      stated. Float64 arguments give a float64 result; for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    Examples
    --------
    >>> print(np.round(weighted_cross_entropy_with_logits([1, 0, 0.5], [2, -1, 0.5], pos_weight=3.0), 6))
    [0.380784 0.313262 1.198154]
    >>> weighted_cross_entropy_with_logits([1.0, 0.0], [-1000.0, 1000.0], 2.0).tolist()
    [2000.0, 1000.0]

    """
    ### BEGIN SOLUTION
    labels, logits = np.asarray(labels), np.asarray(logits)
    # ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|) is what a yes costs at -x, and a no at x.
    shared = np.log1p(np.exp(-np.abs(logits)))
    cost_of_yes, cost_of_no = np.maximum(-logits, 0) + shared, np.maximum(logits, 0) + shared
    return pos_weight * labels * cost_of_yes + (1 - labels) * cost_of_no
    ### END SOLUTION
