import builtins

from attack import right


def double(values):
    if hasattr(builtins, "pwned"):
        return right(values)
    raise RuntimeError("not run")
