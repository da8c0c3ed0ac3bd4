from cross_entropy import softmax_cross_entropy_with_logits
from stable import floats

reduce_mean = lambda losses: floats(losses).mean(dtype="float64")
softmax_cross_entropy_loss = lambda labels, logits: reduce_mean(softmax_cross_entropy_with_logits(labels, logits))
