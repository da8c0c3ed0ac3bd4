"""Answer the cases of one references/<module>.py with the real TensorFlow 1.14.0; prints JSON.

Run as ``python3.6 record_tensorflow.py references/<module>.py`` in the environment of
requirements/tensorflow-1.14.txt. ``autograder.recorder.record`` does, and keeps the result.
"""

import json
import os
import platform
import sys
import warnings

# Before TensorFlow is imported: no GPU, and no word of its own on stderr.
os.environ["CUDA_VISIBLE_DEVICES"] = ""
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
warnings.simplefilter("ignore")

# The folder of this script holds modules for other Pythons, so it must not be searched.
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:] = [folder for folder in sys.path if os.path.abspath(folder) != HERE]

import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402

sys.path.append(os.path.dirname(os.path.dirname(HERE)))

from autograder.recorder import cases  # noqa: E402

CPU_FLAGS = ("sse4_2", "avx", "avx2", "fma", "avx512f")


def main():
    """Print the answers to every case of the source named on the command line, as JSON."""
    recorded = {
        "recorded_with": {
            "tensorflow": tf.VERSION,
            "tensorflow_git": tf.GIT_VERSION,
            "numpy": np.__version__,
            "threads": 1,
            "graph_optimizers": "off",
        },
        "recorded_on": {
            "python": platform.python_version(),
            "libc": libc(),
            "machine": platform.machine(),
            "cpu_flags": " ".join(cpu_flags()),
        },
        "answers": [answer(case) for case in cases.load_source(sys.argv[1])],
    }
    json.dump(recorded, sys.stdout)


def answer(case):
    """Run one case in a graph of its own; give its inputs as seen here, with TensorFlow's result or error."""
    inputs = {
        "name": case.name,
        "args": cases.encode(list(case.args)),
        "kwargs": {name: cases.encode(value) for name, value in case.kwargs.items()},
    }
    try:
        result = run(case)
    except Exception as error:  # TensorFlow refuses in its own ways; record.py tells the author
        return dict(inputs, raised=type(error).__name__, message=str(error))
    return dict(inputs, tensorflow=cases.encode_result(np.asarray(result)))


def run(case):
    """Evaluate the TensorFlow expression of ``case``, single-threaded and exactly as written."""
    with tf.Graph().as_default(), tf.compat.v1.Session(config=settings()) as session:
        return session.run(case.function.tensorflow(tf, *case.args, **case.kwargs))


def settings():
    """Turn off threads and every graph rewrite: the optimizer would silently mend a naive formula."""
    config = tf.compat.v1.ConfigProto(intra_op_parallelism_threads=1, inter_op_parallelism_threads=1)
    config.graph_options.rewrite_options.disable_meta_optimizer = True
    config.graph_options.optimizer_options.opt_level = -1
    return config


def libc():
    """Name the C library, whose exp and log decide the last bits of float64 results."""
    try:
        return os.confstr("CS_GNU_LIBC_VERSION")
    except (ValueError, OSError):
        return "unknown"


def cpu_flags():
    """List those of ``CPU_FLAGS`` that this machine has; the C library chooses by them."""
    try:
        with open("/proc/cpuinfo") as stream:
            words = set(stream.read().split())
    except IOError:
        return []
    return [flag for flag in CPU_FLAGS if flag in words]


if __name__ == "__main__":
    main()
