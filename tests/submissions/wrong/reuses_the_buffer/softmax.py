import numpy as np


def softmax(logits, axis=-1):
    buf = np.asarray(logits)
    if buf.dtype.kind != "f":
        buf = buf.astype(np.float64)
    # no temporaries: everything happens in buf
    np.subtract(buf, buf.max(axis=axis, keepdims=True), out=buf)
    np.exp(buf, out=buf)
    np.divide(buf, buf.sum(axis=axis, keepdims=True), out=buf)
    return buf
