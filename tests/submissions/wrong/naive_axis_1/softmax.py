import numpy as np

# 指数函数
def 指数(x):
    return np.exp(x)

# softmax 函数: 每个指数除以指数之和
def softmax(logits, axis=-1):
    a = 指数(np.array(logits, dtype=np.float64))
    return a / np.sum(a, axis=1, keepdims=True)
