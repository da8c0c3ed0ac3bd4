"""Public calls of the mean and of the batch's loss that students are shown, the most telling first."""

from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("reduce_mean([1, 2, 6])"),
    example("reduce_mean([[1, 2], [3, 8]])"),
    example("reduce_mean([1, 1, 4])"),
    example("reduce_mean([0.25, 1.5, 7.0])"),
    example("reduce_mean([[-1.0, 3.0, 5.0]])"),
    example("reduce_mean(np.array([1.5, 2.75]))", dtype=True),
    example("softmax_cross_entropy_loss([[0, 0, 1], [0, 1, 0]], [[2, 0.5, 6], [0.1, 0, 3]])"),
    example("softmax_cross_entropy_loss([[0.0, 1.0], [1.0, 0.0]], [[1000.0, 0.0], [5.0, 5.0]])"),
    example("softmax_cross_entropy_loss([[1.0, 0.0], [0.0, 1.0]], [[1.0, 2.0], [2000.0, 2001.0]])"),
    example("softmax_cross_entropy_loss([0.0, 1.0, 0.0], [0.1, 0.0, 3.0])"),
    example("softmax_cross_entropy_loss([[[1.0, 0.0], [0.0, 1.0]]], [[[1.0, 4.0], [2.0, 5.0]]])"),
    example("softmax_cross_entropy_loss([[1.0, 1.0], [0.5, 0.0]], [[1.0, 3.0], [4.0, 2.0]])"),
    sweep(
        "softmax_cross_entropy_loss([[0.0, 1.0]], [[gap, 0.0]])",
        over={"gap": range(0, 1026, 27)},
        horizontal="how far the right class lies behind",
        vertical="loss of the batch",
    ),
)
