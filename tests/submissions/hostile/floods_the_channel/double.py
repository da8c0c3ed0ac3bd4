import forge


def double(values):
    while True:
        forge.say_bytes(b"AGW1" + bytes(1 << 20))
