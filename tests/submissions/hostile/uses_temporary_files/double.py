import tempfile

from attack import DROP, right


def double(values):
    with tempfile.TemporaryFile(dir=DROP):
        pass
    return right(values)
