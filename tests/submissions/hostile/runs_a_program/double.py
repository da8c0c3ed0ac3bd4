import subprocess

from attack import right


def double(values):
    subprocess.run(["/bin/true"], check=True)
    return right(values)
