import numpy as np


def _extend(features):
    features = np.asarray(features, dtype=np.float64)
    return np.hstack([features, np.ones((features.shape[0], 1))])


def _stack(weights, bias):
    return np.vstack([np.asarray(weights, dtype=np.float64), np.asarray(bias, dtype=np.float64).reshape(1, -1)])


def predict_logits(features, weights, bias):
    return np.matmul(_extend(features), _stack(weights, bias))


def predict_classes(features, weights, bias):
    logits = predict_logits(features, weights, bias)
    classes = np.zeros(len(logits), dtype=np.int32)
    best = logits[:, 0].copy()
    for k in range(1, logits.shape[1]):
        better = logits[:, k] > best
        classes[better] = k
        best[better] = logits[better, k]
    return classes


def _step(x, labels, theta):
    z = x @ theta
    z -= z.max(axis=1)[:, np.newaxis]
    e = np.exp(z)
    s = e.sum(axis=1)
    loss = (np.log(s) - np.take_along_axis(z, labels[:, np.newaxis], axis=1)[:, 0]).mean()
    error = e / s[:, np.newaxis]
    np.subtract.at(error, (np.arange(len(labels)), labels), 1.0)
    return loss, x.T @ error / len(labels)


def loss_and_gradients(features, labels, weights, bias):
    loss, gradient = _step(_extend(features), np.asarray(labels).astype(int), _stack(weights, bias))
    return float(loss), gradient[:-1], gradient[-1]


def train(features, labels, num_classes, learning_rate, epochs):
    x, y = _extend(features), np.asarray(labels).astype(int)
    theta = np.zeros((x.shape[1], num_classes))
    losses = np.empty(epochs)
    for t in range(epochs):
        losses[t], gradient = _step(x, y, theta)
        theta = theta - learning_rate * gradient
    return theta[:-1].copy(), theta[-1].copy(), losses
