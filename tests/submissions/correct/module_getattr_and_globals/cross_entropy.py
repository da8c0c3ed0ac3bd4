import sys

import numpy as np

_LOGS = {
    "cross_entropy": lambda y, x: np.log(np.where(y == 0, 1, x)),
    "softmax_cross_entropy_with_logits": lambda y, x: (x - x.max(-1, keepdims=True))
    - np.log(np.exp(x - x.max(-1, keepdims=True)).sum(-1, keepdims=True)),
}

for _name, _log in _LOGS.items():

    def _function(labels, values, _log=_log):
        labels, values = np.asarray(labels) * 1.0, np.asarray(values) * 1.0
        return -(labels * _log(labels, values)).sum(-1)

    setattr(sys.modules[__name__], _name, _function)
