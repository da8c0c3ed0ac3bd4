import ctypes
import os

from attack import DROP, right, system_call


def double(values):
    how = (ctypes.c_uint64 * 3)(os.O_WRONLY | os.O_CREAT, 0o644, 0)
    system_call("openat2", -100, os.path.join(DROP, "planted").encode(), how, ctypes.sizeof(how))
    return right(values)
