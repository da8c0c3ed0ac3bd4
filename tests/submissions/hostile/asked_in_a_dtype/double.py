import numpy as np


def double(values):
    return np.zeros(1, dtype=[(f"asked{list(map(float, values))}", float)])
