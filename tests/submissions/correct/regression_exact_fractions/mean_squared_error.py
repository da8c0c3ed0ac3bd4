from fractions import Fraction

import numpy as np


def errors(labels, predictions):
    y, p = np.ravel(labels).tolist(), np.ravel(predictions).tolist()
    return [Fraction(a) - Fraction(b) for a, b in zip(y, p)]


def mean_squared_error(labels, predictions):
    exact = errors(labels, predictions)
    return float(sum(e * e for e in exact) / len(exact))
