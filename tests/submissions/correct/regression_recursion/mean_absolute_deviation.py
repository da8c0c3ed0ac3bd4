from mean_squared_error import pairs


def mean_absolute_deviation(labels, predictions):
    count, total = 0, 0.0
    for y, p in pairs(labels, predictions):
        total += y - p if y > p else p - y
        count += 1
    return total / count
