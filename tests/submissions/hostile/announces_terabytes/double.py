import forge


def double(values):
    forge.say_bytes(b"AGW1" + b"\xff" * 12)
