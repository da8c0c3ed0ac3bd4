import numpy


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=numpy.float32):
    a = numpy.asarray(indices)
    rank = a.ndim + 1
    if axis < 0:
        axis += rank
    flat = a.ravel()
    inner = 1
    i = axis
    while i < a.ndim:
        inner *= a.shape[i]
        i += 1
    out = numpy.zeros(a.size * depth, dtype)
    k = 0
    while k < a.size:
        high = k // inner
        low = k % inner
        c = 0
        while c < depth:
            out[(high * depth + c) * inner + low] = on_value if flat[k] == c else off_value
            c += 1
        k += 1
    return out.reshape(a.shape[:axis] + (depth,) + a.shape[axis:])
