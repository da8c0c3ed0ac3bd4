import os

from attack import COURSE, OTHER, right


def double(values):
    assert os.listdir(COURSE) or os.listdir(os.path.dirname(OTHER)) or list(os.walk("/home"))
    return right(values)
