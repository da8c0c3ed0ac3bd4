"""Public calls of the sigmoid cross-entropy that students are shown, the most telling first."""

from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("sigmoid_cross_entropy_with_logits([[1, 0, 0], [1, 1, 0]], [[12, 3, 2], [4, 6.5, 1.2]])"),
    example("sigmoid_cross_entropy_with_logits([1.0, 0.0], [-900.0, -900.0])"),
    example("sigmoid_cross_entropy_with_logits([0.0, 1.0, 1.0], [900.0, 900.0, 0.5])"),
    example("sigmoid_cross_entropy_with_logits([1.0, 0.0], [-37.0, 45.0])"),
    example("sigmoid_cross_entropy_with_logits([0.75, 0.5, 0.25], [1.0, -2.0, 3.0])"),
    example("sigmoid_cross_entropy_with_logits([[1, 0]], [[-3, 2]])"),
    example("sigmoid_cross_entropy_with_logits(1.0, 0.25)"),
    example("sigmoid_cross_entropy_with_logits([[[1.0, 0.0], [0.0, 1.0]]], [[[1.0, 4.0], [-2.0, 5.0]]])"),
    example("sigmoid_cross_entropy_with_logits(np.array([[0.0, 1.0]]), np.array([[1.5, 2.75]]))", dtype=True),
    example("sigmoid_cross_entropy_with_logits(np.zeros((0, 4)), np.zeros((0, 4)))"),
    sweep(
        "sigmoid_cross_entropy_with_logits(0.0, logit)",
        over={"logit": range(-18, 42)},
        horizontal="logit of a no",
        vertical="loss",
    ),
    sweep(
        "sigmoid_cross_entropy_with_logits(1.0, -gap)",
        over={"gap": range(0, 1026, 27)},
        horizontal="how far the logit is on the wrong side",
        vertical="loss",
    ),
)
