"""Public calls of log_softmax that students are shown, the most telling first."""

from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("log_softmax([[2, 0.5, 6], [0.1, 0, 3]])"),
    example("log_softmax([[0.0, 1200.0], [5.0, 5.0]])"),
    example("log_softmax([[0.0, 1.0], [2000.0, 2001.0]])"),
    example("log_softmax([[-1500.0, -1500.5], [1.0, 2.0]])"),
    example("log_softmax([[2, 0.5, 6], [0.1, 0, 3]], axis=0)"),
    example("log_softmax([3.5, 0.25, 1.0])"),
    example("log_softmax([-3.0, -1.0, -2.5])"),
    example("log_softmax([[1.0, 2.0, 4.0, 0.5]])"),
    example("log_softmax([[[1.0, 2.0], [3.0, 5.0]], [[0.0, 4.0], [2.0, 2.0]]])"),
    example("log_softmax(np.array([[1.5, 0.25], [-2.0, 3.0]]))", dtype=True),
    example("log_softmax(np.zeros((0, 4)))"),
    sweep(
        "log_softmax([0.0, gap])",
        over={"gap": range(0, 1026, 27)},
        pick=lambda logarithms: logarithms[0],
        horizontal="gap between the two logits",
        vertical="logarithm of the smaller one's probability",
    ),
)
