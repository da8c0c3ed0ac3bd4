def softmax(logits, axis=-1):
    return softmax(logits, axis)
