import numpy as np

STEP = 1e-30


def softmax_cross_entropy_gradient(labels, logits):
    y = np.asarray(labels)[..., None, :]
    z = np.asarray(logits, dtype=np.complex128)[..., None, :] + 1j * STEP * np.eye(np.shape(logits)[-1])
    z = z - z.real.max(axis=-1, keepdims=True)
    losses = (y * (np.log(np.exp(z).sum(axis=-1, keepdims=True)) - z)).sum(axis=-1)
    return losses.imag / STEP
