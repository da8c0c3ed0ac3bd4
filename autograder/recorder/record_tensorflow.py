"""Answer the cases of one references/<module>.py that ask TensorFlow, the real 1.14.0 or a later one; prints JSON.

Run as ``python3.6 record_tensorflow.py references/<module>.py`` in the environment of
requirements/tensorflow-1.14.txt. ``autograder.recorder.record`` does, and keeps the result. With a TensorFlow of today
the same cases go through ``tf.compat.v1``, and ``autograder.recorder.witness`` compares.
"""

import json
import os
import platform
import sys
import warnings
from pathlib import Path
from typing import Any, Dict, List

# Before TensorFlow is imported: no GPU, and no word of its own on stderr.
os.environ["CUDA_VISIBLE_DEVICES"] = ""
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
# oneDNN, which 1.14 did not have by default, answers NaN and subnormal numbers in other ways.
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"
warnings.simplefilter("ignore")

# The folder of this script holds modules for other Pythons, so it must not be searched.
HERE = Path(__file__).resolve().parent
sys.path[:] = [folder for folder in sys.path if Path(folder).resolve() != HERE]

import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402

if not tf.__version__.startswith("1."):
    tf = tf.compat.v1

sys.path.append(str(HERE.parent.parent))

from autograder.recorder import cases  # noqa: E402

CPU_FLAGS = ("sse4_2", "avx", "avx2", "fma", "avx512f")


def main() -> None:
    """Print the answers to every case with a TensorFlow expression of the source named on the command line, as JSON."""
    asked = [case for case in cases.load_source(Path(sys.argv[1])) if case.answered_by == "tensorflow"]
    recorded = {
        "recorded_with": {
            "tensorflow": tf.VERSION,
            "numpy": np.__version__,
            "threads": 1,
            "graph_optimizers": "off",
        },
        "recorded_on": {
            "tensorflow_git": tf.GIT_VERSION,
            "python": platform.python_version(),
            "libc": libc(),
            "machine": platform.machine(),
            "cpu_flags": " ".join(cpu_flags()),
        },
        "answers": [answer(case) for case in asked],
    }
    json.dump(recorded, sys.stdout)


def answer(case: cases.Case) -> Dict[str, Any]:
    """Run one case in a graph of its own; give its inputs as seen here, with TensorFlow's result or error."""
    inputs = {
        "name": case.name,
        "args": cases.encode(list(case.args)),
        "kwargs": {name: cases.encode(value) for name, value in case.kwargs.items()},
    }
    try:
        result = run(case)
    except Exception as error:  # noqa: BLE001  # TensorFlow refuses in many ways; record.py tells the author
        return dict(inputs, raised=type(error).__name__, message=str(error))
    if isinstance(result, (list, tuple)):
        return dict(inputs, mistake="the expression gives {} values; give one, of one part".format(len(result)))
    try:
        return dict(inputs, tensorflow=cases.encode_result(np.asarray(result)))
    except TypeError as error:
        return dict(inputs, mistake=str(error))


def run(case: cases.Case) -> Any:
    """Evaluate the TensorFlow expression of ``case``, single-threaded and exactly as written."""
    with tf.Graph().as_default(), tf.Session(config=settings()) as session:
        return session.run(case.function.tensorflow(tf, *case.args, **case.kwargs))


def settings() -> Any:
    """Turn off threads and every graph rewrite: the optimizer would silently mend a naive formula."""
    config = tf.ConfigProto(intra_op_parallelism_threads=1, inter_op_parallelism_threads=1)
    config.graph_options.rewrite_options.disable_meta_optimizer = True
    config.graph_options.optimizer_options.opt_level = -1
    return config


def libc() -> str:
    """Name the C library, whose exp and log decide the last bits of float64 results."""
    try:
        return os.confstr("CS_GNU_LIBC_VERSION") or "unknown"
    except (ValueError, OSError):
        return "unknown"


def cpu_flags() -> List[str]:
    """List those of ``CPU_FLAGS`` that this machine has; the C library chooses by them."""
    try:
        words = set(Path("/proc/cpuinfo").read_text().split())
    except OSError:
        return []
    return [flag for flag in CPU_FLAGS if flag in words]


if __name__ == "__main__":
    main()
