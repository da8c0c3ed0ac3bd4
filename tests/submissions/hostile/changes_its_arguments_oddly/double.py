from forge import worker


def double(values):
    values.resize(0, refcheck=False)
    worker("args").append(worker("args"))
    worker("kwargs")["x"] = worker("kwargs")
    return 0.0
