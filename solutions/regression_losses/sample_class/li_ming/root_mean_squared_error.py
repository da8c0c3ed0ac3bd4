import math

from mean_squared_error import mean_squared_error


def root_mean_squared_error(labels, predictions):
    return math.sqrt(mean_squared_error(labels, predictions))
