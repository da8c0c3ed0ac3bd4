from attack import right


def double(values):
    with open("/proc/self/cmdline") as arguments, open("/proc/self/environ"), open("/proc/self/maps"):
        assert arguments.read()
    return right(values)
