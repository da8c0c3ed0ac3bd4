from softmax import one_hot
