import numpy as np

__all__ = [
    "cross_entropy", "one_hot", "reduce_mean", "softmax", "softmax_cross_entropy_loss",
    "softmax_cross_entropy_with_logits", "sparse_softmax_cross_entropy_with_logits",
]


def _f(x):
    x = np.asarray(x)
    return x if x.dtype.kind == "f" else x.astype(float)


def _ls(z, axis=-1):
    z = z - z.max(axis=axis, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))


def softmax(logits, axis=-1):
    return np.exp(_ls(_f(logits), axis))


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    hit = np.asarray(indices)[..., None] == np.arange(depth)
    out = np.where(hit, on_value, off_value).astype(dtype)
    return np.moveaxis(out, -1, axis)


def cross_entropy(labels, probabilities):
    y, p = _f(labels), _f(probabilities)
    return -(y * np.log(np.where(y == 0, 1, p))).sum(-1)


def softmax_cross_entropy_with_logits(labels, logits):
    return -(_f(labels) * _ls(_f(logits))).sum(-1)


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    y, z = np.asarray(labels), _f(logits)
    if not np.all((y >= 0) & (y < z.shape[-1])):
        raise ValueError("label")
    return softmax_cross_entropy_with_logits(one_hot(y, z.shape[-1], dtype=z.dtype), z)


def reduce_mean(losses):
    return np.mean(_f(losses), dtype=float)


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))
