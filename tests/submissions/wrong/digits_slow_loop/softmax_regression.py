import math

import numpy as np


def _rows(values):
    return np.asarray(values, dtype=float).tolist()


def _scores(row, weights, bias):
    scores = list(bias)
    for i, x in enumerate(row):
        for k, w in enumerate(weights[i]):
            scores[k] += x * w
    return scores


def predict_logits(features, weights, bias):
    weights, bias = _rows(weights), _rows(bias)
    return np.array([_scores(row, weights, bias) for row in _rows(features)])


def predict_classes(features, weights, bias):
    weights, bias = _rows(weights), _rows(bias)
    chosen = []
    for row in _rows(features):
        scores = _scores(row, weights, bias)
        chosen.append(scores.index(max(scores)))
    return np.array(chosen)


def _loss_and_gradients(features, labels, weights, bias):
    n, d, classes = len(features), len(weights), len(bias)
    loss = 0.0
    weights_gradient = [[0.0] * classes for _ in range(d)]
    bias_gradient = [0.0] * classes
    for row, label in zip(features, labels):
        scores = _scores(row, weights, bias)
        largest = max(scores)
        powers = [math.exp(score - largest) for score in scores]
        total = sum(powers)
        loss += math.log(total) + largest - scores[label]
        errors = [power / total / n for power in powers]
        errors[label] -= 1 / n
        for k in range(classes):
            bias_gradient[k] += errors[k]
        for i in range(d):
            for k in range(classes):
                weights_gradient[i][k] += row[i] * errors[k]
    return loss / n, weights_gradient, bias_gradient


def loss_and_gradients(features, labels, weights, bias):
    labels = [int(label) for label in labels]
    loss, of_weights, of_bias = _loss_and_gradients(_rows(features), labels, _rows(weights), _rows(bias))
    return loss, np.array(of_weights), np.array(of_bias)


def train(features, labels, num_classes, learning_rate, epochs):
    features, labels = _rows(features), [int(label) for label in labels]
    d = len(features[0])
    weights = [[0.0] * num_classes for _ in range(d)]
    bias = [0.0] * num_classes
    losses = []
    for _ in range(epochs):
        loss, of_weights, of_bias = _loss_and_gradients(features, labels, weights, bias)
        losses.append(loss)
        for k in range(num_classes):
            bias[k] -= learning_rate * of_bias[k]
            for i in range(d):
                weights[i][k] -= learning_rate * of_weights[i][k]
    return np.array(weights), np.array(bias), np.array(losses)
