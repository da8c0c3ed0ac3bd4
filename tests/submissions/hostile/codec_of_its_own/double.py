import codecs

import numpy as np

from attack import right

RAN = []


def decode(data, errors="strict"):
    RAN.append(data)
    return "double = lambda values: 0.0", len(data)


codecs.register(lambda name: codecs.CodecInfo(codecs.utf_8_encode, decode, name=name) if name == "evil" else None)

from written_in_evil import double
