def root_mean_squared_error(labels, predictions):
    squares = [(y - p) ** 2 for y, p in zip(labels, predictions)]
    return (sum(squares) / len(squares)) ** 0.5
