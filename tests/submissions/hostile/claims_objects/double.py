import forge


def double(values):
    forge.returned({"kind": "array", "dtype": "|O8", "shape": [1]}, b"A" * 8)
