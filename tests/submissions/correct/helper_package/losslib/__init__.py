"""A small library for the lab."""

from .dense import dense_cross_entropy, probabilities_cross_entropy
from .encode import encode
from .numbers_.log_space import log_softmax
from .sparse import sparse_cross_entropy

__all__ = ["dense_cross_entropy", "encode", "log_softmax", "probabilities_cross_entropy", "sparse_cross_entropy"]
__version__ = "0.1"
