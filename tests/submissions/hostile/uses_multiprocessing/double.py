import multiprocessing

from attack import right


def double(values):
    process = multiprocessing.get_context("fork").Process(target=int)
    process.start()
    process.join()
    return right(values)
