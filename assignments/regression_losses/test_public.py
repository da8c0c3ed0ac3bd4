"""The public tests: numbers worked out by hand. Type ``pytest`` in this folder to run them.

They show that a function does its everyday work. The hidden tests also try arrays of other ranks, numbers far from 0
and the rest of each docstring, so passing here is a beginning.
"""

import numpy as np
from handout import check

FOUR = ([1, 2, 3, 4], [1.5, 2, 2, 6])  # errors of -0.5, 0, 1 and -2
DAYS = ([18.0, 21.0, 24.0, 19.0, 22.0], [19.0, 21.5, 23.0, 19.0, 20.0])  # errors of -1, -0.5, 1, 0 and 2
MATRIX = ([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]], [[1.0, 1.0, 4.0], [3.0, 4.0, 2.0]])  # errors of -1, 0, -2, 0, 0 and 3


def test_mean_squared_error_of_four_numbers():
    """Four errors, one of them 0."""
    check("mean_squared_error", "mean_squared_error", FOUR, 1.3125)


def test_mean_squared_error_of_five_days():
    """The forecast of the handout's first experiment."""
    check("mean_squared_error", "mean_squared_error", DAYS, 1.25)


def test_mean_squared_error_of_a_matrix():
    """Six errors in two rows: one number all the same."""
    check("mean_squared_error", "mean_squared_error", tuple(map(np.array, MATRIX)), 14 / 6)


def test_mean_absolute_deviation_of_four_numbers():
    """Four errors, one of them 0."""
    check("mean_absolute_deviation", "mean_absolute_deviation", FOUR, 0.875)


def test_mean_absolute_deviation_of_five_days():
    """The forecast of the handout's first experiment."""
    check("mean_absolute_deviation", "mean_absolute_deviation", DAYS, 0.9)


def test_mean_absolute_deviation_of_a_matrix():
    """Six errors in two rows: one number all the same."""
    check("mean_absolute_deviation", "mean_absolute_deviation", tuple(map(np.array, MATRIX)), 1.0)


def test_root_mean_squared_error_of_four_numbers():
    """Four errors, one of them 0."""
    check("root_mean_squared_error", "root_mean_squared_error", FOUR, 1.3125**0.5)


def test_root_mean_squared_error_of_five_days():
    """The forecast of the handout's first experiment."""
    check("root_mean_squared_error", "root_mean_squared_error", DAYS, 1.25**0.5)


def test_root_mean_squared_error_of_a_matrix():
    """Six errors in two rows: one number all the same."""
    check("root_mean_squared_error", "root_mean_squared_error", tuple(map(np.array, MATRIX)), (14 / 6) ** 0.5)
