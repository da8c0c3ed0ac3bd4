import numpy as np


def softmax(z):
    z = z - np.max(z, axis=1, keepdims=True)
    e = np.exp(z)
    return e / np.sum(e, axis=1, keepdims=True)


def predict_logits(features, weights, bias):
    X = np.array(features, dtype=float)
    return X @ np.array(weights, dtype=float) + np.array(bias, dtype=float)


def predict_classes(features, weights, bias):
    return np.argmax(predict_logits(features, weights, bias), axis=1)


def loss_and_gradients(features, labels, weights, bias):
    X = np.array(features, dtype=float)
    y = np.array(labels)
    n = len(y)
    z = predict_logits(features, weights, bias)
    p = softmax(z)
    m = np.max(z, axis=1)
    lse = m + np.log(np.sum(np.exp(z - m[:, None]), axis=1))
    loss = np.sum(lse - z[np.arange(n), y]) / n
    Y = np.eye(z.shape[1])[y]
    dz = (p - Y) / n
    dW = X.T @ dz
    db = dz.mean(axis=0)
    return loss, dW, db


def train(features, labels, num_classes, learning_rate, epochs):
    X = np.array(features, dtype=float)
    W = np.zeros((X.shape[1], num_classes))
    b = np.zeros(num_classes)
    losses = []
    for epoch in range(epochs):
        loss, dW, db = loss_and_gradients(X, labels, W, b)
        losses.append(loss)
        W = W - learning_rate * dW
        b = b - learning_rate * db
    return W, b, np.array(losses)
