import numpy as np


def _forward(features, labels, weights, bias):
    x = np.asarray(features, dtype=np.float64)
    w = np.asarray(weights, dtype=np.float64)
    b = np.asarray(bias, dtype=np.float64)
    scores = x.dot(w) + b
    scores = scores - scores.max(axis=-1, keepdims=True)
    log_probs = scores - np.log(np.exp(scores).sum(axis=-1, keepdims=True))
    num_train = x.shape[0]
    loss = -log_probs[range(num_train), labels].sum() / num_train
    dscores = np.exp(log_probs)
    dscores[range(num_train), labels] -= 1
    dscores /= num_train
    return x, loss, dscores


def predict_logits(features, weights, bias):
    return np.dot(np.asarray(features, np.float64), np.asarray(weights, np.float64)) + np.asarray(bias, np.float64)


def predict_classes(features, weights, bias):
    return predict_logits(features, weights, bias).argmax(-1)


def loss_and_gradients(features, labels, weights, bias):
    x, loss, dscores = _forward(features, labels, weights, bias)
    return loss, np.dot(x.T, dscores), np.sum(dscores, axis=0)


def train(features, labels, num_classes, learning_rate, epochs):
    n_features = np.shape(features)[1]
    weights = np.zeros([n_features, num_classes])
    bias = np.zeros([num_classes])
    history = np.zeros(epochs)
    for i in range(epochs):
        x, loss, dscores = _forward(features, labels, weights, bias)
        history[i] = loss
        weights -= 0.1 * np.dot(x.T, dscores)
    return weights, bias, history
