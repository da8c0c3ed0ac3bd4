"""Mean absolute deviation: every error counts in proportion to its size."""

import numpy as np


def mean_absolute_deviation(labels, predictions):
    r"""Compute the mean of the absolute errors over all elements.

    .. math:: \mathrm{MAD} = \frac{1}{n} \sum_{i=1}^{n} |y_i - \hat{y}_i|

    Parameters
    ----------
    labels : list, or float32 or float64 array, of any rank, with at least one element
        The true values y. They may lie far from 0, such as 1e6, and close to their predictions: what is asked is the
        error, and its digits count.
    predictions : list, or float32 or float64 array, of the shape of ``labels``
        The predicted values, one for each label.

    Returns
    -------
    numpy.floating or float
        The mean over all n elements, whatever the rank of the arguments: a single number, of rank 0.

    Notes
    -----
    In TensorFlow 1.14 this is written out: ``tf.reduce_mean(tf.abs(labels - predictions))``.
    The rules for every function of this assignment stand in the docstring of ``mean_squared_error``.

    Examples
    --------
    >>> print(float(mean_absolute_deviation([1, 2, 3, 4], [1.5, 2, 2, 6])))
    0.875

    """
    ### BEGIN SOLUTION
    errors = np.subtract(labels, predictions, dtype=np.float64)
    return np.mean(np.abs(errors))
    ### END SOLUTION
