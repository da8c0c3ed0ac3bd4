from attack import right, system_call


def double(values):
    system_call("fsopen", b"proc", 0)
    return right(values)
