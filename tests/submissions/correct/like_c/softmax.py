import math
from array import array

import numpy


def softmax(logits, axis=-1):
    source = numpy.asarray(logits)
    shape = source.shape
    n = len(shape)
    if axis < 0:
        axis += n
    buffer = array("d", source.astype("float64").ravel().tolist())
    length = shape[axis]
    inner = 1
    i = axis + 1
    while i < n:
        inner *= shape[i]
        i += 1
    outer = len(buffer) // (length * inner) if length * inner else 0
    o = 0
    while o < outer:
        j = 0
        while j < inner:
            start = o * length * inner + j
            top = buffer[start]
            k = 1
            while k < length:
                if buffer[start + k * inner] > top:
                    top = buffer[start + k * inner]
                k += 1
            total = 0.0
            k = 0
            while k < length:
                buffer[start + k * inner] = math.exp(buffer[start + k * inner] - top)
                total += buffer[start + k * inner]
                k += 1
            k = 0
            while k < length:
                buffer[start + k * inner] /= total
                k += 1
            j += 1
        o += 1
    return numpy.frombuffer(buffer, dtype="float64").reshape(shape) if buffer else numpy.zeros(shape)
