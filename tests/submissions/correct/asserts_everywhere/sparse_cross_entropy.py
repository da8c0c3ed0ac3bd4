import numpy as np

from softmax import softmax


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    labels = np.asarray(labels)
    logits = np.asarray(logits)
    logits = logits if logits.dtype.kind == "f" else logits.astype(float)
    assert logits.ndim == labels.ndim + 1
    K = logits.shape[-1]
    try:
        assert (labels >= 0).all(), "negative label"
        assert (labels < K).all(), "label too large"
    except AssertionError as wrong:
        raise ValueError(str(wrong))
    top = logits.max(axis=-1)
    e = np.exp(logits - top[..., None])
    assert np.allclose(softmax(logits) * e.sum(axis=-1, keepdims=True), e, atol=1e-5)
    picked = np.take_along_axis(logits - top[..., None], labels.astype(int)[..., None], axis=-1)
    losses = np.log(e.sum(axis=-1)) - picked[..., 0]
    assert losses.shape == labels.shape
    assert (losses >= -1e-3).all()
    return losses
