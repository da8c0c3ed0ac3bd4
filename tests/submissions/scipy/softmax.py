from scipy.special import softmax
