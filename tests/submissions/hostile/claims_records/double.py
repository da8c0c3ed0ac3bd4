import forge


def double(values):
    forge.returned({"kind": "array", "dtype": "<f8,<f8", "shape": [1]}, bytes(16))
