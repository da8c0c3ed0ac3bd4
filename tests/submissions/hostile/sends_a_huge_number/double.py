import forge


def double(values):
    number = {"kind": "number", "type": "int", "text": "0x1"}
    forge.say({"kind": "returned", "id": forge.identity(), "value": number, "unchanged": "9" * 1_000_000})
