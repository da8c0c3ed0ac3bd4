import forge

forge.returned(forge.ZERO, bytes(8))


def double(values):
    return None
