import signal

from attack import GRADER, right, system_call


def double(values):
    system_call("tkill", GRADER, signal.SIGURG)
    return right(values)
