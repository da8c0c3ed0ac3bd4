import forge


def double(values):
    forge.returned({"kind": "number", "type": "float", "text": "0x1p999999"}, b"")
