import numpy as np


def cross_entropy(labels, probabilities):
	"""交叉熵：标签为零的类别不计算。"""
	y = np.asarray(labels)
	p = np.where(y == 0, 1.0, np.asarray(probabilities))
	return -np.sum(y * np.log(p), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
	z = np.asarray(logits)
	z = z if z.dtype.kind == "f" else z.astype(np.float64)
	z = z - z.max(axis=-1, keepdims=True)
	log_p = z - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))
	return -np.sum(np.asarray(labels) * log_p, axis=-1)