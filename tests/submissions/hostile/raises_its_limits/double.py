import resource

from attack import right


def double(values):
    resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))
    return right(values)
