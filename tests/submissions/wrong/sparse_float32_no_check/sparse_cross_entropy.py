import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.array(logits, dtype=np.float32)
    y = np.array(labels, dtype=np.int32)
    mx = z.max(axis=-1)
    lse = np.log(np.exp(z - mx[..., None]).sum(axis=-1))
    picked = np.take_along_axis(z, y[..., None], axis=-1)[..., 0]
    return lse - (picked - mx)
