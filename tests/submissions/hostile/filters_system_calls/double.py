import ctypes
import struct

from attack import right, system_call


def double(values):
    program = struct.pack("<HBBI", 0x06, 0, 0, 0x7FFF0000)  # allow everything
    code = ctypes.create_string_buffer(program)
    system_call("seccomp", 1, 0, struct.pack("<HxxxxxxQ", 1, ctypes.addressof(code)))
    return right(values)
