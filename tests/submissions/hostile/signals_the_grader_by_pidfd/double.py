import signal

from attack import GRADER, right, system_call


def double(values):
    process = system_call("pidfd_open", GRADER, 0)
    system_call("pidfd_send_signal", process, signal.SIGURG, 0, 0)
    return right(values)
