from math import exp


def softmax(logits, axis=-1):
    if len(logits) == 0:
        return []
    try:
        return [softmax(part) for part in logits]
    except TypeError:
        pass
    top = max(logits)
    up = [exp(z - top) for z in logits]
    return [u / sum(up) for u in up]
