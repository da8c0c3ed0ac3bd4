"""Public calls of the weighted cross-entropy that students are shown, the most telling first."""

from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("weighted_cross_entropy_with_logits([1, 0, 0.5], [2, -1, 0.5], pos_weight=3.0)"),
    example("weighted_cross_entropy_with_logits([[1.0, 0.0], [0.0, 1.0]], [[0.5, 1.5], [-2.0, -0.25]], 5.0)"),
    example("weighted_cross_entropy_with_logits([1.0, 0.0], [-900.0, 900.0], 2.0)"),
    example("weighted_cross_entropy_with_logits([1.0, 0.0], [900.0, -900.0], 2.0)"),
    example("weighted_cross_entropy_with_logits([1.0, 0.0], [-37.0, 45.0], 2.0)"),
    example("weighted_cross_entropy_with_logits([0.25, 0.75], [1.0, -1.0], 0.5)"),
    example("weighted_cross_entropy_with_logits([1.0, 0.0], [0.25, 0.25], 0.0)"),
    example("weighted_cross_entropy_with_logits([[1, 0]], [[-3, 2]], 4)"),
    example("weighted_cross_entropy_with_logits(1.0, 0.25, 2.0)"),
    example("weighted_cross_entropy_with_logits([[[1.0, 0.0], [0.0, 1.0]]], [[[1.0, 4.0], [-2.0, 5.0]]], 2.0)"),
    example("weighted_cross_entropy_with_logits(np.array([[0.0, 1.0]]), np.array([[1.5, 2.75]]), 2.0)", dtype=True),
    example("weighted_cross_entropy_with_logits(np.zeros((0, 4)), np.zeros((0, 4)), 2.0)"),
    sweep(
        "weighted_cross_entropy_with_logits(1.0, -gap, 3.0)",
        over={"gap": range(0, 1026, 27)},
        horizontal="how far the logit is on the wrong side",
        vertical="loss",
    ),
    sweep(
        "weighted_cross_entropy_with_logits(1.0, -1.0, weight)",
        over={"weight": range(0, 21)},
        horizontal="pos_weight",
        vertical="loss of a yes",
    ),
)
