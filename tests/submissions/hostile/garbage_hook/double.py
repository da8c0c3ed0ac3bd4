import gc


KEPT = []


def double(values):
    gc.set_threshold(1)
    gc.callbacks.append(lambda *_: KEPT.append([KEPT]))
    return [[] for _ in range(100)]
