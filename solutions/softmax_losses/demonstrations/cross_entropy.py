"""Public calls of the cross-entropies that students are shown, the most telling first."""

from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("cross_entropy([[0, 1, 0], [0.2, 0.3, 0.5]], [[0.25, 0.5, 0.25], [0.5, 0.125, 0.375]])"),
    example("cross_entropy([[0, 1, 0], [0.5, 0, 0.5]], [[0.25, 0.5, 0.25], [0.5, 0, 0.5]])"),
    example("cross_entropy([1.0, 0.0], [1e-12, 1.0])"),
    example("cross_entropy([[0.2, 0.8], [0.6, 0.4], [0.0, 1.0]], [[0.3, 0.7], [0.5, 0.5], [0.9, 0.1]])"),
    example("cross_entropy([[2.0, 1.0]], [[0.5, 0.25]])"),
    example("cross_entropy([[[1.0, 0.0], [0.0, 1.0]]], [[[0.75, 0.25], [0.625, 0.375]]])"),
    example("cross_entropy(np.array([[0.0, 1.0]]), np.array([[0.375, 0.625]]))", dtype=True),
    example("cross_entropy(np.zeros((0, 4)), np.zeros((0, 4)))"),
    example("softmax_cross_entropy_with_logits([[0, 0, 1], [0, 1, 0]], [[2, 0.5, 6], [0.1, 0, 3]])"),
    example("softmax_cross_entropy_with_logits([0.0, 1.0], [1000.0, 0.0])"),
    example("softmax_cross_entropy_with_logits([[1.0, 0.0], [0.0, 1.0]], [[1.0, 2.0], [2000.0, 2001.0]])"),
    example("softmax_cross_entropy_with_logits([[0.4, 0.1, 0.5], [0.3, 0.6, 0.1]], [[2, 0.5, 6], [0.1, 0, 3]])"),
    example("softmax_cross_entropy_with_logits([[1.0, 1.0], [0.0, 0.0]], [[1.0, 3.0], [4.0, 2.0]])"),
    example("softmax_cross_entropy_with_logits([[[1.0, 0.0], [0.0, 1.0]]], [[[1.0, 4.0], [2.0, 5.0]]])"),
    example("softmax_cross_entropy_with_logits(np.array([[0.0, 1.0]]), np.array([[1.5, 2.75]]))", dtype=True),
    example("softmax_cross_entropy_with_logits(np.zeros((0, 4)), np.zeros((0, 4)))"),
    sweep(
        "softmax_cross_entropy_with_logits([0.0, 1.0], [gap, 0.0])",
        over={"gap": range(0, 1026, 27)},
        horizontal="how far the right class lies behind",
        vertical="loss",
    ),
    sweep(
        "cross_entropy([1.0, 0.0], [10.0 ** -n, 1.0])",
        over={"n": range(0, 33)},
        horizontal="n, where the probability is 10^-n",
        vertical="loss",
    ),
)
