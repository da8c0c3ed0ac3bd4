def pairs(a, b):
    if hasattr(a, "__len__"):
        for left, right in zip(a, b):
            yield from pairs(left, right)
    else:
        yield float(a), float(b)


def mean_squared_error(labels, predictions):
    squares = [(y - p) ** 2 for y, p in pairs(labels, predictions)]
    return sum(squares) / len(squares)
