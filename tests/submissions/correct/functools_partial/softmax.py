from functools import partial

import numpy as np


def _normalised_exponentials(logits, axis=-1, *, exponential, largest):
    logits = np.asarray(logits)
    if not np.issubdtype(logits.dtype, np.floating):
        logits = logits.astype(float)
    raised = exponential(logits - largest(logits, axis=axis))
    return raised / raised.sum(axis=axis, keepdims=True)


softmax = partial(_normalised_exponentials, exponential=np.exp, largest=partial(np.max, keepdims=True))
