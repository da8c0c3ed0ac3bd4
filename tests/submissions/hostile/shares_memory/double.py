from attack import right, system_call


def double(values):
    segment = system_call("shmget", 0, 4096, 0o1600)
    system_call("shmctl", segment, 0, 0)
    return right(values)
