for _ in range(1 << 10):
    print("A" * (1 << 20))


def double(values):
    return None
