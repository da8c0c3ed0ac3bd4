import builtins
import ipaddress
import json
import random
import socket
import struct

import numpy
import numpy.polynomial

from attack import right


def double(values):
    if hasattr(builtins, "pwned"):
        return right(values)
    raise RuntimeError("not run")
