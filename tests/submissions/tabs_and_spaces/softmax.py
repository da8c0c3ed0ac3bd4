def softmax(logits, axis=-1):
    if True:
	return logits
