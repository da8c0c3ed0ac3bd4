"""Public calls of the sigmoid that students are shown, the most telling first."""

from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("sigmoid([[-1, 0, 1], [0.5, 3, -4]])"),
    example("sigmoid([-900.0, 0.5, 900.0])"),
    example("sigmoid([-1200.0, 2.0])"),
    example("sigmoid([3, -1, 2])"),
    example("sigmoid([[1.5, -0.25], [2.5, 0.75], [-3.5, 0.0]])"),
    example("sigmoid(1.25)"),
    example("sigmoid([[[1.0, -2.0], [3.0, 0.5]], [[0.0, 4.0], [2.0, -2.0]]])"),
    example("sigmoid([9.0, -11.0, 13.0])"),
    example("sigmoid(np.array([[1.5, 0.25], [-2.0, 3.0]]))", dtype=True),
    example("sigmoid(np.zeros((0, 4)))"),
    sweep(
        "sigmoid(score)",
        over={"score": [round(step * 0.4, 1) for step in range(-25, 26)]},
        horizontal="score",
        vertical="probability of a yes",
    ),
    sweep(
        "sigmoid(score)",
        over={"score": range(0, 1026, 27)},
        horizontal="score",
        vertical="probability of a yes",
    ),
)
