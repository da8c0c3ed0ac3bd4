import ctypes
import errno

from attack import GRADER, right, system_call


def double(values):
    copy = ctypes.create_string_buffer(8)
    here = (ctypes.c_size_t * 2)(ctypes.addressof(copy), 8)
    there = (ctypes.c_size_t * 2)(4096, 8)
    try:
        system_call("process_vm_readv", GRADER, here, 1, there, 1, 0)
    except OSError as error:
        if error.errno != errno.EFAULT:  # allowed, but nothing lies there
            raise
    return right(values)
