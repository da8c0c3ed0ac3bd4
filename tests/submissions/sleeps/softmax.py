import time


def softmax(logits, axis=-1):
    time.sleep(3600)
