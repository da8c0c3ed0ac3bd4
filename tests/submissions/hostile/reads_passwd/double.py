from attack import right


def double(values):
    with open("/etc/passwd") as file:
        assert file.readline()
    return right(values)
