import numpy as np


def elementwise(function, *arrays):
    """逐个元素计算，返回同样形状的数组"""
    arrays = [np.asarray(a, dtype=np.float64) for a in arrays]
    result = np.zeros(arrays[0].shape)
    for index in np.ndindex(*result.shape):
        result[index] = function(*(float(a[index]) for a in arrays))
    return result
