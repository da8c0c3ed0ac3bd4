from dataclasses import dataclass, field

import numpy as np


@dataclass
class Model:
    weights: np.ndarray
    bias: np.ndarray
    curve: list = field(default_factory=list)

    def logits(self, columns):
        return self.weights @ columns + self.bias[:, None]

    def gradients(self, columns, labels):
        z = self.logits(columns)
        z = z - z.max(0)
        log_p = z - np.log(np.exp(z).sum(0))
        n = columns.shape[1]
        loss = -np.mean(log_p[labels, np.arange(n)])
        delta = np.exp(log_p)
        delta[labels, np.arange(n)] -= 1.0
        return loss, delta @ columns.T / n, delta.mean(1)

    def step(self, columns, labels, rate):
        loss, d_weights, d_bias = self.gradients(columns, labels)
        self.curve.append(loss)
        self.weights -= rate * d_weights
        self.bias -= rate * d_bias


def _model(weights, bias):
    return Model(np.array(weights, dtype=float).T, np.array(bias, dtype=float))


def predict_logits(features, weights, bias):
    return _model(weights, bias).logits(np.array(features, dtype=float).T).T


def predict_classes(features, weights, bias):
    return _model(weights, bias).logits(np.array(features, dtype=float).T).argmax(0)


def loss_and_gradients(features, labels, weights, bias):
    loss, d_weights, d_bias = _model(weights, bias).gradients(np.array(features, dtype=float).T, np.asarray(labels))
    return loss, d_weights.T, d_bias


def train(features, labels, num_classes, learning_rate, epochs):
    columns = np.array(features, dtype=float).T
    model = Model(np.zeros((num_classes, columns.shape[0])), np.zeros(num_classes))
    for _ in range(epochs):
        model.step(columns, np.asarray(labels), learning_rate)
    return model.weights.T, model.bias, np.array(model.curve)
