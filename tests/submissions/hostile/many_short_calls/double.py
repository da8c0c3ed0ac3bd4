import time


def double(values):
    start = time.process_time()
    while time.process_time() - start < 0.42:
        pass
