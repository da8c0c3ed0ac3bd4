"""The gradient of the softmax cross-entropy by its logits: what training sends back through the network."""

import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    r"""Give the derivatives of each example's loss by that example's logits.

    .. math:: \ell = -\sum_{j=1}^{K} y_j \ln a_j, \qquad
              \frac{\partial \ell}{\partial z_i} = a_i \sum_{j=1}^{K} y_j - y_i

    Parameters
    ----------
    labels : list, or float32 or float64 array, of shape (..., K)
        The labels y of each example: one-hot or soft. They need not sum to 1; they count as they are.
    logits : list, or float32 or float64 array, of the shape of ``labels``
        The scores z, to which softmax has *not* been applied. They may be of any finite size.

    Returns
    -------
    numpy.ndarray
        The gradient, in the shape of ``logits``: one number for every logit of every example. The losses of the
        examples are neither added up nor averaged. An example whose labels are all 0 has a gradient of zeros.
        A batch without examples, of shape (0, K), gives an empty array of the same shape.

    Notes
    -----
    In TensorFlow 1.14 this is ``tf.gradients(-tf.reduce_sum(labels * tf.nn.log_softmax(logits)), logits)[0]``. The
    gradient of ``tf.nn.softmax_cross_entropy_with_logits`` is the same only where the labels of each example sum to 1.
    The rules for every function of this assignment stand in the docstring of ``log_softmax`` and in the handout.

    Examples
    --------
    >>> softmax_cross_entropy_gradient([1.0, 0.0], [0.0, 0.0]).tolist()
    [-0.5, 0.5]
    >>> softmax_cross_entropy_gradient([[0.0, 3.0], [0.0, 0.0]], [[0.0, 0.0], [7.0, 5.0]]).tolist()
    [[1.5, -1.5], [0.0, 0.0]]

    """
    ### BEGIN SOLUTION
    labels, logits = np.asarray(labels), np.asarray(logits)
    powers = np.exp(logits - np.max(logits, axis=-1, keepdims=True))
    a = powers / np.sum(powers, axis=-1, keepdims=True)
    return a * np.sum(labels, axis=-1, keepdims=True) - labels
    ### END SOLUTION
