import forge

forge.say({"kind": "imported", "id": forge.identity()})
forge.say({"kind": "imported", "id": forge.identity()})


def double(values):
    return None
