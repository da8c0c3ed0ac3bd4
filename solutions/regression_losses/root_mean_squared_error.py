"""Root mean squared error: the mean squared error, brought back to the unit of the labels."""

import numpy as np


def root_mean_squared_error(labels, predictions):
    r"""Compute the square root of the mean of the squared errors over all elements.

    .. math:: \mathrm{RMSE} = \sqrt{\frac{1}{n} \sum_{i=1}^{n} (y_i - \hat{y}_i)^2}

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
        One root of one mean over all n elements, whatever the rank of the arguments: a single number, of rank 0.

    Notes
    -----
    In TensorFlow 1.14 this is written out: ``tf.sqrt(tf.reduce_mean(tf.square(labels - predictions)))``.
    The rules for every function of this assignment stand in the docstring of ``mean_squared_error``. You may import
    that function; a mistake in it is not counted here a second time.

    Examples
    --------
    >>> print(float(root_mean_squared_error([1, 2, 3, 4], [4, 2, 3, 8])))
    2.5

    """
    ### BEGIN SOLUTION
    errors = np.subtract(labels, predictions, dtype=np.float64)
    return np.sqrt(np.mean(np.square(errors)))
    ### END SOLUTION
