import numpy as np


def _f(values):
    return np.asarray(values, dtype="float64")


def predict_logits(features, weights, bias):
    return np.einsum("nd,dk->nk", _f(features), _f(weights)) + _f(bias)[None]


def predict_classes(features, weights, bias):
    return np.argsort(-predict_logits(features, weights, bias), axis=1, kind="stable")[:, 0]


def loss_and_gradients(features, labels, weights, bias):
    logits = predict_logits(features, weights, bias)
    one_hot = (np.asarray(labels)[:, None] == np.arange(logits.shape[1])[None]).astype(float)
    log_total = np.logaddexp.reduce(logits, axis=1)
    n = len(logits)
    loss = np.einsum("nk,nk->", one_hot, log_total[:, None] - logits) / n
    errors = np.exp(logits - log_total[:, None]) - one_hot
    return loss, np.einsum("nd,nk->dk", _f(features), errors) / n, np.einsum("nk->k", errors) / n


def train(features, labels, num_classes, learning_rate, epochs):
    weights = np.zeros((np.shape(features)[1], num_classes))
    bias = np.zeros(num_classes)

    def update():
        nonlocal weights, bias
        loss, of_weights, of_bias = loss_and_gradients(features, labels, weights, bias)
        weights, bias = weights - learning_rate * of_weights, bias - learning_rate * of_bias
        return loss

    losses = np.array([update() for _ in range(epochs)], dtype=float)
    return weights, bias, losses
