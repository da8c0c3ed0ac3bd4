import forge


def double(values):
    forge.returned({"kind": "array", "dtype": "<f8", "shape": [-1, -1]}, bytes(8))
