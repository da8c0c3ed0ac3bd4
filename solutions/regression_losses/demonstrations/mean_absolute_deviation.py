"""Public calls of mean_absolute_deviation that students are shown, the most telling first."""

from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("mean_absolute_deviation([2, 5, 9], [4, 4, 14])"),
    example("mean_absolute_deviation([[1, 2, 7], [3, 8, 4]], [[1, 4, 4], [8, 2, 4]])"),
    example("mean_absolute_deviation([[[1.0, 2.0], [5.0, 3.0]]], [[[2.0, 5.0], [5.0, 9.0]]])"),
    example("mean_absolute_deviation([6.0], [9.0])"),
    example("mean_absolute_deviation([-2.0, 0.0, -7.5], [1.0, 2.0, -3.5])"),
    example("mean_absolute_deviation([0.2, 0.9, 0.4], [0.5, 0.1, 0.6])"),
    example("mean_absolute_deviation([0.01, 0.03], [0.04, 0.02])"),
    example("mean_absolute_deviation(np.array([[3.0], [7.0]]), np.array([[5.0], [2.0]]))"),
    example("mean_absolute_deviation(np.array([2000000.001, 2000000.0]), np.array([2000000.0, 2000000.003]))"),
    example("mean_absolute_deviation(np.array([1.5, 2.75]), np.array([1.0, 3.25]))", dtype=True),
    sweep(
        "mean_absolute_deviation([1.0, 2.0, 3.0, 4.0], [1.5, 2.0, 2.0, 4.0 + error])",
        over={"error": range(-10, 41, 2)},
        horizontal="error of one prediction of four",
        vertical="loss",
    ),
)
