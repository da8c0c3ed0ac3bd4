"""Mean squared error: large errors count far more than small ones."""

import numpy as np


def mean_squared_error(labels, predictions):
    r"""Compute the mean of the squared errors over all elements.

    .. math:: \mathrm{MSE} = \frac{1}{n} \sum_{i=1}^{n} (y_i - \hat{y}_i)^2

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
    In TensorFlow 1.14 this is written out: ``tf.reduce_mean(tf.square(labels - predictions))``. There,
    ``tf.losses.mean_squared_error`` gives the same, always in float32.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return a NumPy scalar, an array of rank 0 or a Python float. Two float64 arguments give a float64 result, computed
      in float64: labels near 1e6 may differ from their predictions by a thousandth. For lists and float32 arrays,
      float32 will do as well.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    Examples
    --------
    >>> print(float(mean_squared_error([1, 2, 3, 4], [1.5, 2, 2, 6])))
    1.3125
    >>> print(float(mean_squared_error([[1000001.0], [1000002.0]], [[1000001.5], [1000002.0]])))
    0.125

    """
    ### BEGIN SOLUTION
    # Subtract first: the difference of two large squares would have lost the digits that count.
    errors = np.subtract(labels, predictions, dtype=np.float64)
    return np.mean(np.square(errors))
    ### END SOLUTION
