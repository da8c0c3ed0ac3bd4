import numpy as np

from mean_squared_error import mean_over_axes

mean_absolute_deviation = lambda labels, predictions: mean_over_axes(
    np.abs(np.asarray(labels, dtype="f8") - np.asarray(predictions, dtype="f8"))
)
