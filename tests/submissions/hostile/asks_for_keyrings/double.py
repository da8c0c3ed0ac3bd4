from attack import right, system_call


def double(values):
    system_call("keyctl", 0, -3, 0, 0, 0)
    return right(values)
