import forge


def double(values):
    forge.say({"kind": "returned", "id": "0" * 32, "value": forge.ZERO, "unchanged": True}, bytes(8))
