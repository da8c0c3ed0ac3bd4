kind = Exception
for number in range(300):
    kind = type(f"Ancestor{number}" * 100, (kind,), {})


def double(values):
    raise kind
