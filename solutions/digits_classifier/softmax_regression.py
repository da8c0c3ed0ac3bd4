"""Softmax regression, and the gradient descent that trains it: a classifier of handwritten digits."""

import numpy as np


def predict_logits(features, weights, bias):
    r"""Compute the logits of every example: one score for each class.

    .. math:: z_{jk} = \sum_{i=1}^{d} x_{ji} w_{ik} + b_k

    Parameters
    ----------
    features : list, or float32 or float64 array, of shape (n, d)
        The examples x, one in each row. There is at least one.
    weights : list, or float32 or float64 array, of shape (d, K)
        The weights w: a column for each class.
    bias : list, or float32 or float64 array, of shape (K,)
        The bias b: a number for each class.

    Returns
    -------
    numpy.ndarray
        The logits z, of shape (n, K). Softmax is *not* applied to them.

    Notes
    -----
    In TensorFlow 1.14 this is ``tf.matmul(features, weights) + bias``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats, but labels are
      integers: a list of them, or an array of an integer dtype.
    * Never modify an argument.
    * Return arrays of a floating dtype (class numbers: of an integer dtype) and of exactly the shape stated. For rank
      0, a NumPy scalar or a Python float will do. Where all float arguments are float64 arrays, so are the results;
      otherwise, float32 and float64 are equally good.
    * A function that returns several values returns them as a tuple, in the order stated.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    Examples
    --------
    >>> print(predict_logits([[1.0, 2.0], [0.5, 0.0]], [[1.0, 0.0, -1.0], [0.5, 2.0, 0.0]], [0.25, 0.0, 0.0]))
    [[ 2.25  4.   -1.  ]
     [ 0.75  0.   -0.5 ]]

    """
    ### BEGIN SOLUTION
    return _floats(features) @ _floats(weights) + _floats(bias)
    ### END SOLUTION


def predict_classes(features, weights, bias):
    """Predict the class of every example: the one whose logit is the largest.

    Parameters
    ----------
    features : list, or float32 or float64 array, of shape (n, d)
        The examples, one in each row.
    weights : list, or float32 or float64 array, of shape (d, K)
        The weights.
    bias : list, or float32 or float64 array, of shape (K,)
        The bias.

    Returns
    -------
    numpy.ndarray
        The class numbers, counted from 0, of shape (n,) and of an integer dtype. Where several logits are the largest,
        the lowest class number.

    Notes
    -----
    In TensorFlow 1.14 this is ``tf.argmax(tf.matmul(features, weights) + bias, axis=1)``. The rules for every function
    of this assignment stand in the docstring of ``predict_logits``, above.

    Examples
    --------
    >>> print(predict_classes([[1.0, 2.0], [0.5, 0.0]], [[1.0, 0.0, -1.0], [0.5, 2.0, 0.0]], [0.25, 0.0, 0.0]))
    [1 0]

    """
    ### BEGIN SOLUTION
    return np.argmax(predict_logits(features, weights, bias), axis=1)
    ### END SOLUTION


def loss_and_gradients(features, labels, weights, bias):
    r"""Compute the loss of a batch, and its gradients with respect to the weights and to the bias.

    .. math:: J = \frac{1}{n} \sum_{j=1}^{n} -\ln p_{j,y_j} \qquad p_{jk} = \frac{e^{z_{jk}}}{\sum_{l=1}^{K} e^{z_{jl}}}

    Parameters
    ----------
    features : list, or float32 or float64 array, of shape (n, d)
        The examples, one in each row.
    labels : list of integers, or integer array, of shape (n,)
        The class number y of each example, counted from 0: sparse labels, each smaller than K.
    weights : list, or float32 or float64 array, of shape (d, K)
        The weights.
    bias : list, or float32 or float64 array, of shape (K,)
        The bias.

    Returns
    -------
    loss : numpy.floating or float
        The mean over the examples of their sparse softmax cross-entropies, of rank 0. Logits may be of any finite size.
    weights_gradient : numpy.ndarray
        The derivative of ``loss`` with respect to each weight, of the shape of ``weights``.
    bias_gradient : numpy.ndarray
        The derivative of ``loss`` with respect to each number of the bias, of the shape of ``bias``.

    Notes
    -----
    In TensorFlow 1.14, ``loss`` is the ``tf.reduce_mean`` of
    ``tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)``, and the other two are
    ``tf.gradients(loss, [weights, bias])``. Here the gradients are formulas, which you derive on paper. The rules for
    every function of this assignment stand in the docstring of ``predict_logits``, above.

    Examples
    --------
    >>> loss, weights_gradient, bias_gradient = loss_and_gradients([[1.0, 2.0]], [1], [[0.0, 0.0], [0.0, 0.0]], [0, 0])
    >>> print(round(float(loss), 6))
    0.693147
    >>> print(weights_gradient)
    [[ 0.5 -0.5]
     [ 1.  -1. ]]
    >>> print(bias_gradient)
    [ 0.5 -0.5]

    """
    ### BEGIN SOLUTION
    logits = predict_logits(features, weights, bias)
    examples = np.arange(len(labels))
    shifted = logits - np.max(logits, axis=1, keepdims=True)
    exponentials = np.exp(shifted)
    totals = np.sum(exponentials, axis=1, keepdims=True)
    loss = np.mean(np.log(totals[:, 0]) - shifted[examples, labels])
    errors = exponentials / totals
    errors[examples, labels] -= 1
    errors /= len(labels)
    return loss, _floats(features).T @ errors, np.sum(errors, axis=0)
    ### END SOLUTION


def train(features, labels, num_classes, learning_rate, epochs):
    r"""Train by gradient descent on the whole batch, beginning with weights and a bias of zeros.

    .. math:: w \leftarrow w - \eta \frac{\partial J}{\partial w}
              \qquad b \leftarrow b - \eta \frac{\partial J}{\partial b}

    Parameters
    ----------
    features : list, or float32 or float64 array, of shape (n, d)
        The examples, one in each row.
    labels : list of integers, or integer array, of shape (n,)
        The class number of each example, counted from 0. Not every class need occur.
    num_classes : int
        The number of classes, K.
    learning_rate : float
        The learning rate, eta.
    epochs : int
        The number of updates. Each uses all the examples once, and the gradients of both at the same place; with 0,
        nothing is updated.

    Returns
    -------
    weights : numpy.ndarray
        The weights after the last update, of shape (d, K).
    bias : numpy.ndarray
        The bias after the last update, of shape (K,).
    losses : numpy.ndarray
        The loss curve, of shape (epochs,): ``losses[i]`` is the loss *before* update i, counted from 0. So
        ``losses[0]`` is the loss of zeros, ln K, and the loss after the last update is not among them.

    Notes
    -----
    In TensorFlow 1.14 this is ``tf.train.GradientDescentOptimizer(learning_rate)``, asked for ``epochs`` updates. Sixty
    updates with 1,500 images of 64 pixels may take a second of CPU time; in NumPy they take a small part of that. The
    rules for every function of this assignment stand in the docstring of ``predict_logits``, above.

    Examples
    --------
    >>> weights, bias, losses = train([[1.0], [-1.0]], [0, 1], num_classes=2, learning_rate=1.0, epochs=2)
    >>> print(np.round(losses, 6))
    [0.693147 0.313262]
    >>> print(np.round(weights, 6))
    [[ 0.768941 -0.768941]]
    >>> print(np.round(bias, 6) + 0)
    [0. 0.]

    """
    ### BEGIN SOLUTION
    features = _floats(features)
    weights, bias, losses = np.zeros((features.shape[1], num_classes)), np.zeros(num_classes), np.zeros(epochs)
    for epoch in range(epochs):
        losses[epoch], weights_gradient, bias_gradient = loss_and_gradients(features, labels, weights, bias)
        weights -= learning_rate * weights_gradient
        bias -= learning_rate * bias_gradient
    return weights, bias, losses
    ### END SOLUTION


### BEGIN SOLUTION
def _floats(values):
    """Give the values as float64: also lists of whole numbers mean floats, and float32 loses nothing."""
    return np.asarray(values, dtype=np.float64)


### END SOLUTION
