def mean_squared_error(labels, predictions):
    total = 0
    for y, p in zip(labels, predictions):
        total = total + (p - y) ** 2
    return total / len(labels)
