import numpy as np

LOG2_E = 1.4426950408889634


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    z = z if z.dtype.kind == "f" else z.astype(float)
    powers = np.exp2((z - z.max(axis=axis, keepdims=True)) * LOG2_E)
    return powers / powers.sum(axis=axis, keepdims=True)
