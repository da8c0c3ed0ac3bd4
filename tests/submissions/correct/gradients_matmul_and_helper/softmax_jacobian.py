import numpy as np
import probabilities


def softmax_jacobian(logits):
    column = probabilities.of(logits)[..., :, None]
    row = np.swapaxes(column, -1, -2)
    jacobian = -(column @ row)
    which = np.arange(column.shape[-2])
    jacobian[..., which, which] += column[..., 0]
    return jacobian
