"""Public calls of the sparse cross-entropy that students are shown, the most telling first."""

from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("sparse_softmax_cross_entropy_with_logits([2, 1], [[2, 0.5, 6], [0.1, 0, 3]])"),
    example("sparse_softmax_cross_entropy_with_logits([3], [[2, 0.5, 6]])"),
    example("sparse_softmax_cross_entropy_with_logits([-1], [[2, 0.5, 6]])"),
    example("sparse_softmax_cross_entropy_with_logits([0, 1], [[0.0, 1500.0], [1500.0, 0.0]])"),
    example("sparse_softmax_cross_entropy_with_logits([0, 1], [[1.0, 2.0], [2000.0, 2001.0]])"),
    example("sparse_softmax_cross_entropy_with_logits(1, [2, 0.5, 6])"),
    example("sparse_softmax_cross_entropy_with_logits([[0, 1]], [[[1.0, 4.0], [2.0, 5.0]]])"),
    example("sparse_softmax_cross_entropy_with_logits([0, 2, 1, 0], [[1, 2, 3], [4, 6, 5], [0, 0, 1], [2, 1, 0]])"),
    example("sparse_softmax_cross_entropy_with_logits(np.array([1]), np.array([[1.5, 2.75]]))", dtype=True),
    example("sparse_softmax_cross_entropy_with_logits([], np.zeros((0, 4)))"),
    sweep(
        "sparse_softmax_cross_entropy_with_logits(1, [gap, 0.0])",
        over={"gap": range(0, 1026, 27)},
        horizontal="how far the right class lies behind",
        vertical="loss",
    ),
)
