import os

SOURCE = "\n" * 731_904 + "raise ValueError"


def double(values):
    folder = os.path.dirname(__file__)
    exec(compile(SOURCE, f"{folder}/=HYPERLINK(evil)\x1b[31m.py", "exec"))
