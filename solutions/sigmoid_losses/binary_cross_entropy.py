"""Binary cross-entropy: one number for a whole batch of probabilities."""

import numpy as np


def binary_cross_entropy(labels, probabilities):
    r"""Average the cross-entropy of all elements into one number.

    .. math:: J = -\frac{1}{n} \sum_{i=1}^{n} \big( y_i \ln p_i + (1 - y_i) \ln (1 - p_i) \big)

    Parameters
    ----------
    labels : list, or float32 or float64 array, of any rank, with at least one element
        The label y of each element: 1 for yes, 0 for no, or soft, anywhere between them.
    probabilities : list, or float32 or float64 array, of the shape of ``labels``
        The predicted probabilities p of a yes, as the sigmoid gives them. They may be tiny (1e-30) or close to 1, and
        they count as they are: no floor, no epsilon. A probability is exactly 0 only where the label is 0, and exactly
        1 only where the label is 1.

    Returns
    -------
    numpy.floating or float
        The mean over *all* n elements, whatever the rank: one number of rank 0. An element adds nothing where its
        probability is exactly 0 or 1, because the label agrees there.

    Notes
    -----
    In TensorFlow 1.14 this is written out:
    ``-tf.reduce_mean(labels * tf.log(probabilities) + (1 - labels) * tf.log(1 - probabilities))``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return a NumPy scalar, an array of rank 0 or a Python float. Float64 arguments give a float64 result; for lists
      and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    Examples
    --------
    >>> print(round(float(binary_cross_entropy([1, 0, 0, 1], [0.5, 0.5, 0.25, 0.75])), 6))
    0.490415
    >>> print(round(float(binary_cross_entropy([[1.0, 0.0], [1.0, 0.0]], [[1.0, 0.0], [0.5, 0.5]])), 6))
    0.346574

    """
    ### BEGIN SOLUTION
    labels, probabilities = np.asarray(labels), np.asarray(probabilities)
    with np.errstate(divide="ignore"):  # infinite costs count only under a label that asks for them
        cost_of_yes, cost_of_no = -np.log(probabilities), -np.log1p(-probabilities)
    # 0 times infinity is NaN, so that a cost which does not count becomes 0 first.
    positive = labels * np.where(labels == 0, 0, cost_of_yes)
    negative = (1 - labels) * np.where(labels == 1, 0, cost_of_no)
    return np.mean(positive + negative)
    ### END SOLUTION
