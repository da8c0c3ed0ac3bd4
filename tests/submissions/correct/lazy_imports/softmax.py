def softmax(logits, axis=-1):
    import numpy

    logits = numpy.asarray(logits)
    logits = logits if logits.dtype.kind == "f" else logits.astype("float64")
    powers = numpy.exp(logits - numpy.max(logits, axis=axis, keepdims=True))
    return powers / numpy.sum(powers, axis=axis, keepdims=True)
