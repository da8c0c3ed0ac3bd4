import numpy as np


class Loss_CategoricalCrossentropy:
    def forward(self, y_pred, y_true):
        # Clip data to prevent division by 0
        # Clip both sides to not drag mean towards any value
        y_pred_clipped = np.clip(y_pred, 1e-7, 1 - 1e-7)
        negative_log_likelihoods = -np.log(y_pred_clipped)
        return np.sum(y_true * negative_log_likelihoods, axis=-1)


def cross_entropy(labels, probabilities):
    loss_function = Loss_CategoricalCrossentropy()
    return loss_function.forward(np.array(probabilities, dtype=float), np.array(labels, dtype=float))


def softmax_cross_entropy_with_logits(labels, logits):
    a = np.asarray(logits, float)
    t = np.asarray(labels, float)
    b = np.max(a, axis=-1, keepdims=True)
    S = np.sum(np.exp(a - b), axis=-1)
    return t.sum(axis=-1) * np.log(S) - (t * (a - b)).sum(axis=-1)
