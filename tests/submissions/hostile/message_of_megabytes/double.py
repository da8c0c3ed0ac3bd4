def double(values):
    raise ValueError("A" * (10 << 20))
