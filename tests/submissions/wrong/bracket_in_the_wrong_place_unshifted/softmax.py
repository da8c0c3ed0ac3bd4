import numpy as np

softmax = lambda logits, axis=-1: np.exp(np.array(logits) / np.exp(logits).sum(axis=axis, keepdims=True))
