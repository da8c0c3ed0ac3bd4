import sys
import warnings

import numpy as np

print("imported")


def softmax(logits, axis=-1):
    print("logits", logits, file=sys.stderr)
    print("\x1b[31mlogits\x1b[0m" * 100)
    warnings.warn("overflow", RuntimeWarning)
    logits = np.asarray(logits, dtype=float)
    exponentials = np.exp(logits - logits.max(axis=axis, keepdims=True, initial=-np.inf))
    return exponentials / exponentials.sum(axis=axis, keepdims=True)
