import os

from attack import right


def double(values):
    os.makedirs(os.path.join(os.path.dirname(__file__), "__pycache__"), exist_ok=True)
    return right(values)
