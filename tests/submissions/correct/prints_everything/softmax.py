import logging
import sys

import numpy as np

logging.basicConfig(level=logging.DEBUG)
log = logging.getLogger(__name__)
print("softmax wird geladen … 加载中")


def softmax(logits, axis=-1):
    print("logits =", logits)
    logits = np.asarray(logits)
    if logits.dtype.kind != "f":
        print("converting from", logits.dtype, file=sys.stderr)
        logits = logits.astype(float)
    log.debug("shape %s", logits.shape)
    shifted = logits - np.max(logits, axis=axis, keepdims=True)
    print("shifted:\n", shifted)
    exps = np.exp(shifted)
    print("exps:\n", exps, flush=True)
    result = exps / np.sum(exps, axis=axis, keepdims=True)
    sys.stdout.write("result: %r\n" % (result,))
    return result
