"""One-hot encoding: from the number of a class to a row with a single one."""

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    r"""Encode class numbers as one-hot rows.

    .. math:: y_c = \text{on\_value if } c = \text{index, else off\_value} \qquad c = 0, 1, \dots, \text{depth} - 1

    Parameters
    ----------
    indices : int, list of integers, or integer array, of any rank
        The class numbers, counted from 0.
    depth : int
        How many classes there are. A batch need not hold every one of them.
    on_value : float, default 1.0
        What stands at the class.
    off_value : float, default 0.0
        What stands everywhere else.
    axis : int, default -1
        Where the new axis of length ``depth`` goes in the result's shape: -1 puts it last, 0 first, 1 second, and so on
        up to the rank of ``indices``.
    dtype : numpy dtype, default numpy.float32
        The dtype of the result. Unlike elsewhere in this assignment it may be an integer one.

    Returns
    -------
    numpy.ndarray
        An array of ``dtype`` and of the shape of ``indices`` with ``depth`` inserted at ``axis``. An index outside
        [0, depth) is not an error: its row holds ``off_value`` only. So does the row of a negative index, which never
        counts from the end.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.one_hot``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or an array.
    * Never modify an argument.
    * Return an array of exactly the shape stated; here also of exactly the dtype asked for.

    Examples
    --------
    >>> print(one_hot([0, 2, 1], depth=3))
    [[1. 0. 0.]
     [0. 0. 1.]
     [0. 1. 0.]]
    >>> print(one_hot([1, -1, 3], depth=3, dtype=np.int64))
    [[0 1 0]
     [0 0 0]
     [0 0 0]]
    >>> one_hot([[0, 1, 2, 0], [1, 1, 2, 2]], depth=3, axis=1).shape
    (2, 3, 4)

    """
    ### BEGIN SOLUTION
    # Comparing every index with every class number needs no range check: an index that is no class equals none.
    is_class = np.asarray(indices)[..., np.newaxis] == np.arange(depth)
    is_class = np.moveaxis(is_class, -1, axis)
    return np.where(is_class, np.asarray(on_value, dtype=dtype), np.asarray(off_value, dtype=dtype))
    ### END SOLUTION
