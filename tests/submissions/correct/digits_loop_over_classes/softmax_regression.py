import numpy as np


def predict_logits(features, weights, bias):
    x, w = np.asarray(features, float), np.asarray(weights, float)
    return np.column_stack([x.dot(w[:, k]) + float(bias[k]) for k in range(w.shape[1])])


def predict_classes(features, weights, bias):
    return np.array([int(np.argmax(row)) for row in predict_logits(features, weights, bias)])


def loss_and_gradients(features, labels, weights, bias):
    x, labels = np.asarray(features, float), np.asarray(labels)
    logits = predict_logits(features, weights, bias)
    n, classes = logits.shape
    largest = logits[:, 0]
    for k in range(1, classes):
        largest = np.maximum(largest, logits[:, k])
    total = np.zeros(n)
    for k in range(classes):
        total = total + np.exp(logits[:, k] - largest)
    loss = 0.0
    of_weights, of_bias = np.zeros((x.shape[1], classes)), np.zeros(classes)
    for k in range(classes):
        is_class = labels == k
        loss += np.sum((largest + np.log(total) - logits[:, k])[is_class])
        error = np.exp(logits[:, k] - largest) / total - is_class
        of_weights[:, k] = error.dot(x) / n
        of_bias[k] = error.mean()
    return loss / n, of_weights, of_bias


def train(features, labels, num_classes, learning_rate, epochs):
    weights, bias, losses = np.zeros((len(features[0]), num_classes)), np.zeros(num_classes), []
    while len(losses) < epochs:
        loss, of_weights, of_bias = loss_and_gradients(features, labels, weights, bias)
        losses += [loss]
        weights, bias = weights + (-learning_rate) * of_weights, bias + (-learning_rate) * of_bias
    return weights, bias, np.asarray(losses, dtype=float)
