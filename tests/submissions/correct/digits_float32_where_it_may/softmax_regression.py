import numpy as np


def _as_float(values):
    values = np.asarray(values)
    return values if values.dtype == np.float64 and values.ndim else values.astype(np.float32)


def _array(values):
    return _as_float(values) if isinstance(values, np.ndarray) else np.asarray(values, dtype=np.float32)


def predict_logits(features, weights, bias):
    return _array(features) @ _array(weights) + _array(bias)


def predict_classes(features, weights, bias):
    return predict_logits(features, weights, bias).argmax(axis=1).astype(np.int32)


def loss_and_gradients(features, labels, weights, bias):
    x = _array(features)
    z = predict_logits(features, weights, bias)
    z = z - z.max(axis=1, keepdims=True)
    log_sum = np.log(np.exp(z).sum(axis=1, keepdims=True))
    rows = np.arange(len(x))
    loss = (log_sum[:, 0] - z[rows, labels]).mean()
    error = np.exp(z - log_sum)
    error[rows, labels] -= 1
    error = error / error.dtype.type(len(x))
    return loss, x.T @ error, error.sum(axis=0)


def train(features, labels, num_classes, learning_rate, epochs):
    x = _array(features)
    weights = np.zeros((x.shape[1], num_classes), dtype=x.dtype)
    bias = np.zeros(num_classes, dtype=x.dtype)
    losses = np.zeros(epochs, dtype=x.dtype)
    for epoch in range(epochs):
        losses[epoch], of_weights, of_bias = loss_and_gradients(x, labels, weights, bias)
        weights = weights - x.dtype.type(learning_rate) * of_weights
        bias = bias - x.dtype.type(learning_rate) * of_bias
    return weights, bias, losses
