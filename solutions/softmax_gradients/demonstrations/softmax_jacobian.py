"""Public calls of softmax_jacobian that students are shown, the most telling first."""

from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("softmax_jacobian([0.0, 0.0])"),
    example("softmax_jacobian([1.2, 0.9, 0.4])"),
    example("softmax_jacobian([[0.0, 1.0], [2.0, 0.5]])"),
    example("softmax_jacobian([[0.0, 1.0], [2000.0, 2001.0]])"),
    example("softmax_jacobian([-1500.0, -1500.5])"),
    example("softmax_jacobian([[[1.0, 2.0], [3.0, 5.0]], [[0.0, 4.0], [2.0, 2.0]]])"),
    example("softmax_jacobian([[1.0, 2.0, 4.0]])"),
    example("softmax_jacobian(np.array([1.5, 0.25]))", dtype=True),
    example("softmax_jacobian(np.array([[1.5, 0.25], [0.5, 0.0], [-1.0, 2.5]]))", dtype=True),
    example("softmax_jacobian(np.zeros((0, 4)))"),
    sweep(
        "softmax_jacobian([0.0, logit])",
        over={"logit": [step / 4 for step in range(-28, 29)]},
        pick=lambda jacobian: jacobian[1, 1],
        horizontal="logit of a class beside a logit of 0",
        vertical="derivative of its probability",
    ),
)
