def double(values):
    return "ACCEPTED" * (4 << 20)
