import signal


for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
signal.setitimer(signal.ITIMER_VIRTUAL, 0.01, 0.01)
signal.alarm(1)


def double(values):
    while True:
        pass
