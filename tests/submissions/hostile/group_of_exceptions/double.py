def double(values):
    error = ValueError("no")
    for _ in range(5_000):
        error = ExceptionGroup("group", [error])
    error.__cause__ = error.__context__ = error
    raise error
