import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    assert z.ndim >= 1, "softmax of a single number"
    if z.dtype.kind != "f":
        z = z.astype(np.float64)
    assert np.isfinite(z).all()
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    assert (e <= 1).all() and (e >= 0).all()
    p = e / e.sum(axis=axis, keepdims=True)
    assert p.shape == np.shape(logits)
    np.testing.assert_allclose(p.sum(axis=axis), 1, rtol=1e-4)
    return p
