def double(values):
    return double(values)
