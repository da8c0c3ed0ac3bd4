"""Public calls of the binary cross-entropy that students are shown, the most telling first."""

from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("binary_cross_entropy([1, 0, 0, 1], [0.5, 0.5, 0.25, 0.75])"),
    example("binary_cross_entropy([[1, 0, 0], [0, 1, 0]], [[0.875, 0.25, 0.5], [0.125, 0.75, 0.375]])"),
    example("binary_cross_entropy([[1.0, 0.0], [1.0, 0.0]], [[1.0, 0.0], [0.5, 0.5]])"),
    example("binary_cross_entropy([1.0, 0.0], [1e-28, 0.5])"),
    example("binary_cross_entropy([0.75, 0.5, 0.25], [0.5, 0.375, 0.125])"),
    example("binary_cross_entropy(1.0, 0.25)"),
    example("binary_cross_entropy([[[1.0, 0.0], [0.0, 1.0]]], [[[0.75, 0.25], [0.625, 0.375]]])"),
    example("binary_cross_entropy(np.array([[0.0, 1.0]]), np.array([[0.375, 0.625]]))", dtype=True),
    sweep(
        "binary_cross_entropy([1.0], [10.0 ** -n])",
        over={"n": range(0, 33)},
        horizontal="n, where a yes has the probability 10^-n",
        vertical="loss",
    ),
    sweep(
        "binary_cross_entropy([0.0], [chance])",
        over={"chance": [percent / 100 for percent in range(0, 100, 3)]},
        horizontal="probability of a yes, where the label is 0",
        vertical="loss",
    ),
)
