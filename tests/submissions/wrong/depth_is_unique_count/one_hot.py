import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    """One-hot encode the labels"""
    labels = np.asarray(indices)
    classes = len(np.unique(labels))
    out = labels[..., np.newaxis] == np.arange(classes)
    out = np.where(out, on_value, off_value)
    return np.moveaxis(out, -1, axis).astype(dtype)
