"""The Jacobian of softmax: how each probability changes with each logit."""

import numpy as np


def softmax_jacobian(logits):
    r"""Give all partial derivatives of the softmax probabilities by the logits, as one matrix for each example.

    .. math:: J_{ij} = \frac{\partial a_i}{\partial z_j}, \qquad J = \operatorname{diag}(a) - a a^\mathsf{T}

    Parameters
    ----------
    logits : list, or float32 or float64 array, of shape (..., K)
        The scores z: the classes lie along the last axis. They may be of any finite size.

    Returns
    -------
    numpy.ndarray
        The matrices, of shape (..., K, K): the element [..., i, j] is the derivative of probability i by logit j.
        A single example of shape (K,) gives shape (K, K), and a batch of shape (N, K) gives (N, K, K), because the
        probabilities of one example do not depend on the logits of another.
        A batch without examples, of shape (0, K), gives shape (0, K, K).

    Notes
    -----
    In TensorFlow 1.14 this takes ``tf.gradients(tf.nn.softmax(logits)[..., i], logits)`` for every i.
    The rules for every function of this assignment stand in the docstring of ``log_softmax`` and in the handout.

    Examples
    --------
    >>> softmax_jacobian([0.0, 0.0]).tolist()
    [[0.25, -0.25], [-0.25, 0.25]]
    >>> softmax_jacobian([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]]).shape
    (2, 3, 3)

    """
    ### BEGIN SOLUTION
    logits = np.asarray(logits)
    powers = np.exp(logits - np.max(logits, axis=-1, keepdims=True))
    a = powers / np.sum(powers, axis=-1, keepdims=True)
    # a_i (1 - a_i) on the diagonal, -a_i a_j elsewhere: a_i times the row of the identity less all of a.
    return a[..., :, np.newaxis] * (np.eye(a.shape[-1]) - a[..., np.newaxis, :])
    ### END SOLUTION
