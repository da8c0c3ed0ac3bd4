from softmax import softmax

assert softmax([1, 2, 3]).tolist() == [0.09, 0.24, 0.67], "why?"
