import numpy as np


def softmax(logits, axis=-1):
    with np.errstate(all="ignore"):
        z = np.asarray(logits)
        z = z if z.dtype.kind == "f" else z.astype(float)
        # The exponential of every difference: 1 / sum_j exp(z_j - z_i). Where one overflows, 1 / inf is the right 0.
        z = np.moveaxis(z, axis, -1)
        differences = z[..., None, :] - z[..., :, None]
        return np.moveaxis(1 / np.exp(differences).sum(axis=-1), -1, axis)
