from attack import right, system_call


def double(values):
    system_call("semctl", system_call("semget", 0, 1, 0o1600), 0, 0, 0)
    system_call("msgctl", system_call("msgget", 0, 0o1600), 0, 0)
    return right(values)
