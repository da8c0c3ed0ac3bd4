import os

import forge


def double(values):
    forge.say_bytes(os.urandom(4096))
