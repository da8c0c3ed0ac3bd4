from losses import REGISTRY

cross_entropy = REGISTRY["probabilities"]
softmax_cross_entropy_with_logits = REGISTRY["logits"].__call__
