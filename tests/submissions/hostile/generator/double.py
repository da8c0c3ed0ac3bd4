def double(values):
    yield values * 2
