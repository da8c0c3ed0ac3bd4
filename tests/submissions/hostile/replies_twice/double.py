import forge


def double(values):
    forge.returned(forge.ZERO, bytes(8))
