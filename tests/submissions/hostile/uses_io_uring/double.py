import ctypes

from attack import right, system_call


def double(values):
    system_call("io_uring_setup", 1, ctypes.create_string_buffer(120))
    return right(values)
