from attack import right, system_call


def double(values):
    system_call("prctl", 36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
    system_call("prctl", 4, 1, 0, 0, 0)  # PR_SET_DUMPABLE
    system_call("prctl", 1, 0, 0, 0, 0)  # PR_SET_PDEATHSIG
    return right(values)
