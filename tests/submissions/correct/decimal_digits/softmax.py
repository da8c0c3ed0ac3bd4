from decimal import Decimal, localcontext

import numpy as np


def _row(row):
    with localcontext() as context:
        context.prec = 50
        z = [Decimal(v) for v in row]
        top = max(z)
        e = [(v - top).exp() for v in z]
        total = sum(e)
        return [float(v / total) for v in e]


def softmax(logits, axis=-1):
    z = np.moveaxis(np.asarray(logits, dtype=np.float64), axis, -1)
    out = np.array([_row(row) for row in z.reshape(-1, z.shape[-1]).tolist()], dtype=np.float64)
    return np.moveaxis(out.reshape(z.shape), -1, axis)
