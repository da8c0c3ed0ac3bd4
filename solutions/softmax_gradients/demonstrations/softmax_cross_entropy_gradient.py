"""Public calls of softmax_cross_entropy_gradient that students are shown, the most telling first."""

from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("softmax_cross_entropy_gradient([1.0, 0.0], [0.0, 0.0])"),
    example("softmax_cross_entropy_gradient([[0, 0, 1], [0, 1, 0]], [[2, 0.5, 6], [0.1, 0, 3]])"),
    example("softmax_cross_entropy_gradient([[0.4, 0.1, 0.5], [0.3, 0.6, 0.1]], [[2, 0.5, 6], [0.1, 0, 3]])"),
    example("softmax_cross_entropy_gradient([1.0, 0.0, 1.0], [2.0, 0.5, 6.0])"),
    example("softmax_cross_entropy_gradient([[0.0, 3.0], [0.0, 0.0]], [[0.0, 0.0], [7.0, 5.0]])"),
    example("softmax_cross_entropy_gradient([[1.0, 0.0], [0.0, 1.0]], [[1.0, 2.0], [2000.0, 2001.0]])"),
    example("softmax_cross_entropy_gradient([0.0, 1.0], [-1500.0, -1500.5])"),
    example("softmax_cross_entropy_gradient([[[1.0, 0.0], [0.0, 1.0]]], [[[1.0, 4.0], [2.0, 5.0]]])"),
    example("softmax_cross_entropy_gradient(np.array([[0.0, 1.0]]), np.array([[1.5, 2.75]]))", dtype=True),
    example("softmax_cross_entropy_gradient(np.zeros((0, 4)), np.zeros((0, 4)))"),
    sweep(
        "softmax_cross_entropy_gradient([0.0, 1.0], [0.0, logit])",
        over={"logit": [step / 4 for step in range(-28, 29)]},
        pick=lambda gradient: gradient[1],
        horizontal="logit of the right class beside a logit of 0",
        vertical="derivative of the loss",
    ),
)
