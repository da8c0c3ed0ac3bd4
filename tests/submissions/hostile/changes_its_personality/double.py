from attack import right, system_call


def double(values):
    system_call("personality", 0x0040000)
    return right(values)
