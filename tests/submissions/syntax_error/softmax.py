def softmax(logits, axis=-1):
    return logits / (1
