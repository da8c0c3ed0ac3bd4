import numpy as np

from mean_squared_error import mean_squared_error

root_mean_squared_error = lambda labels, predictions: np.array(np.sqrt(mean_squared_error(labels, predictions)))
