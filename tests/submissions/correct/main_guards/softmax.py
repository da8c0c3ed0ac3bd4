#!/usr/bin/env python3
import argparse

import numpy as np

try:
    import matplotlib.pyplot as plt
except ImportError:
    plt = None


def softmax(logits, axis=-1):
    logits = np.asarray(logits)
    if not np.issubdtype(logits.dtype, np.floating):
        logits = logits.astype(np.float64)
    exps = np.exp(logits - np.max(logits, axis=axis, keepdims=True))
    return exps / np.sum(exps, axis=axis, keepdims=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("numbers", nargs="*", type=float, default=[9.0, 6.0, 3.0, 1.0])
    numbers = parser.parse_args().numbers
    print(softmax(numbers))
    if plt is not None:
        plt.bar(range(len(numbers)), softmax(numbers))
        plt.show()


if __name__ == "__main__":
    main()
