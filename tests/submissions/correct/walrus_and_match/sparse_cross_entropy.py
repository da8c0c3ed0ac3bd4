import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = z if (z := np.asarray(logits)).dtype.kind == "f" else z.astype(float)
    match np.asarray(labels).astype(int), z.shape:
        case y, (*batch, K) if y.shape == tuple(batch):
            if (bad := y[(y < 0) | (y >= K)]).size:
                raise ValueError(f"{bad[0]} is none of {K} classes")
        case y, shape:
            raise ValueError(f"labels {y.shape}, logits {shape}")
    s = z - z.max(axis=-1, keepdims=True)
    return np.log(np.exp(s).sum(axis=-1)) - np.take_along_axis(s, y[..., None], -1)[..., 0]
