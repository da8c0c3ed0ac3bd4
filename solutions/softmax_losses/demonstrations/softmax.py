"""Public calls of softmax that students are shown, the most telling first."""

from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("softmax([[2, 0.5, 6], [0.1, 0, 3]])"),
    example("softmax([[0.0, 1000.0], [5.0, 5.0]])"),
    example("softmax([[0.0, 1.0], [2000.0, 2001.0]])"),
    example("softmax([[-1500.0, -1500.5], [1.0, 2.0]])"),
    example("softmax([[2, 0.5, 6], [0.1, 0, 3]], axis=0)"),
    example("softmax([9, 6, 3, 1])"),
    example("softmax([3000, 0, 1])"),
    example("softmax([-3.0, -1.0, -2.5])"),
    example("softmax([[1.0, 2.0, 4.0, 0.5]])"),
    example("softmax([[[1.0, 2.0], [3.0, 5.0]], [[0.0, 4.0], [2.0, 2.0]]])"),
    example("softmax(np.array([[1.5, 0.25], [-2.0, 3.0]]))", dtype=True),
    example("softmax(np.zeros((0, 4)))"),
    sweep(
        "softmax([0.0, gap])",
        over={"gap": range(0, 1026, 27)},
        pick=lambda probabilities: probabilities[1],
        horizontal="gap between the two logits",
        vertical="probability of the larger one",
    ),
)
