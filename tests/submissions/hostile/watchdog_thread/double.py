import faulthandler


def double(values):
    faulthandler.dump_traceback_later(0.01, repeat=True)
    return 0.0
