from mean_squared_error import errors


def mean_absolute_deviation(labels, predictions):
    exact = errors(labels, predictions)
    return float(sum(map(abs, exact)) / len(exact))
