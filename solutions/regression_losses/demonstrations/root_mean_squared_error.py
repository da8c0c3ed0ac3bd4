"""Public calls of root_mean_squared_error that students are shown, the most telling first."""

from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("root_mean_squared_error([2, 5, 9], [4, 4, 14])"),
    example("root_mean_squared_error([[1, 2, 7], [3, 8, 4]], [[1, 4, 4], [8, 2, 4]])"),
    example("root_mean_squared_error([[[1.0, 2.0], [5.0, 3.0]]], [[[2.0, 5.0], [5.0, 9.0]]])"),
    example("root_mean_squared_error([6.0], [9.0])"),
    example("root_mean_squared_error([-2.0, 0.0, -7.5], [1.0, 2.0, -3.5])"),
    example("root_mean_squared_error([0.2, 0.9, 0.4], [0.5, 0.1, 0.6])"),
    example("root_mean_squared_error([0.01, 0.03], [0.04, 0.02])"),
    example("root_mean_squared_error(np.array([[3.0], [7.0]]), np.array([[5.0], [2.0]]))"),
    example("root_mean_squared_error(np.array([5000.5, 5001.25], np.float32), np.array([5000.0, 5002.0], np.float32))"),
    example("root_mean_squared_error(np.array([2000000.001, 2000000.0]), np.array([2000000.0, 2000000.003]))"),
    example("root_mean_squared_error(np.array([1.5, 2.75]), np.array([1.0, 3.25]))", dtype=True),
    sweep(
        "root_mean_squared_error([1.0, 2.0, 3.0, 4.0], [1.5, 2.0, 2.0, 4.0 + error])",
        over={"error": range(-10, 41, 2)},
        horizontal="error of one prediction of four",
        vertical="loss",
    ),
    sweep(
        "root_mean_squared_error(np.array([far + 0.25, far], np.float32), np.array([far, far + 0.5], np.float32))",
        over={"far": range(0, 96001, 4000)},
        horizontal="how far from 0 the numbers lie",
        vertical="loss",
    ),
)
