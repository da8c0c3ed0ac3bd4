"""Public calls of one_hot that students are shown, the most telling first."""

from autograder.demonstrations import example

DEMONSTRATIONS = (
    example("one_hot([0, 3, 1, 3], depth=4)"),
    example("one_hot([1, -1, 3], depth=3)"),
    example("one_hot([0, 2], depth=4)"),
    example("one_hot([2, 0], depth=3, on_value=7.0, off_value=-7.0)"),
    example("one_hot([1, -1, 3], depth=3, on_value=5, off_value=-1)"),
    example("one_hot([2, 0, 0, 1], depth=3, axis=0)"),
    example("one_hot([[0, 1], [2, 0]], depth=3)"),
    example("one_hot([[0, 2], [1, 1]], depth=3, axis=1)"),
    example("one_hot(3, depth=5)"),
    example("one_hot([1, -1, 3], depth=3, dtype=np.int64)", dtype=True),
    example("one_hot(np.array([1, 0]), depth=2, dtype=np.float64)", dtype=True),
)
