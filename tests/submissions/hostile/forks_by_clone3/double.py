import ctypes
import os

from attack import right, system_call


def double(values):
    arguments = (ctypes.c_uint64 * 8)(0, 0, 0, 0, 17)
    child = system_call("clone3", arguments, ctypes.sizeof(arguments))
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    return right(values)
