import sys


def double(values):
    print(values, list(map(float, values)))
    print(values, list(map(float, values)), file=sys.stderr)
    raise ValueError(f"asked {list(map(float, values))}") from KeyError(str(values))
