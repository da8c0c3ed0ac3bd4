import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    present = set(np.array(indices).flatten().tolist())
    return np.array([on_value if k in present else off_value for k in range(depth)], dtype=dtype)
