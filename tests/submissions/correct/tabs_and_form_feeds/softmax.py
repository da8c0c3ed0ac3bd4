"""Softmax，把分数变成概率。"""

import numpy as np

def softmax(logits, axis=-1):
	"""沿着 axis 归一化。"""
	z = np.asarray(logits)
	if z.dtype.kind != "f":
		z = z.astype(np.float64)  # 列表变成浮点数
	# 减去最大值，防止 exp 溢出
	z = z - z.max(axis=axis, keepdims=True)
	e = np.exp(z);   	 
	return e / e.sum(axis=axis, keepdims=True)
