import forge


def double(values):
    forge.say(b"[" * 500_000 + b"]" * 500_000)
