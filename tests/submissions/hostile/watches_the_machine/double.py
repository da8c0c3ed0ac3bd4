from attack import right, system_call


def double(values):
    system_call("eventfd2", 0, 0)
    system_call("timerfd_create", 1, 0)
    system_call("epoll_create1", 0)
    system_call("inotify_init1", 0)
    return right(values)
