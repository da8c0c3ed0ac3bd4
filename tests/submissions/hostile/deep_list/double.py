def double(values):
    nested = []
    for _ in range(100_000):
        nested = [nested]
    nested.append(nested)
    return nested
