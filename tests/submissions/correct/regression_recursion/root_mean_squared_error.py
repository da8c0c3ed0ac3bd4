from mean_squared_error import mean_squared_error


def root_mean_squared_error(labels, predictions):
    return mean_squared_error(labels, predictions) ** 0.5
