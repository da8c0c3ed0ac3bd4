import sys
import warnings

import numpy as np

np.seterr(all="raise", under="ignore")
np.set_printoptions(precision=2, suppress=True)
warnings.simplefilter("error")
sys.setrecursionlimit(5000)
np.random.seed(0)


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    z = z if z.dtype.kind == "f" else z.astype(np.float64)
    z = z - z.max(axis=axis, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)
