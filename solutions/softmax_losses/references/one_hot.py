"""One-hot encoding: the recorded cases. Written for Python 3.6, where TensorFlow 1.14 runs."""

import numpy as np

from autograder.recorder.cases import Function, Truth, array


def one_hot_tensorflow(tf, indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    # TensorFlow wants the two values in the dtype of the result; the students' function need not be so strict.
    on, off = np.array(on_value, dtype), np.array(off_value, dtype)
    return tf.one_hot(indices, depth, on_value=on, off_value=off, axis=axis, dtype=dtype)


def one_hot_exact(exact, indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):  # noqa: ARG001
    chosen = np.expand_dims(indices, axis)
    shape = [1] * chosen.ndim
    shape[axis] = depth
    value = exact.array(np.where(chosen == np.arange(depth).reshape(shape), float(on_value), float(off_value)))
    return Truth(value, scale=abs(value), terms=1)


one_hot = Function("one_hot", one_hot_tensorflow, one_hot_exact)

PUBLISHED = [one_hot.case("published", "classes 0, 1, 2 of three", "published", [0, 1, 2], 3, public=True)]

VALUES = [
    one_hot.case("unsorted", "classes in any order, some twice", "values", [2, 0, 1, 2, 2], 3),
    one_hot.case("int32", "an int32 array", "values", array([1, 3, 0], "int32"), 4),
    one_hot.case("int64", "an int64 array", "values", array([3, 0, 2, 1], "int64"), 4),
    one_hot.case("class_missing", "a batch that does not hold every class", "values", [0, 3, 3], 5),
    one_hot.case("deep", "a depth far above the largest index", "values", [1, 0], 12),
    one_hot.case("deep_one", "a single class", "values", [0, 0, 0], 1),
    one_hot.case("batch_of_one", "a batch of one index", "values", [2], 4),
    one_hot.case("square", "as many indices as classes, not in order", "values", [1, 2, 0], 3),
    one_hot.case("ten_classes", "ten classes", "values", array([7, 3, 9, 0, 1, 1, 8], "int64"), 10),
    one_hot.case("many", "many indices", "values", array(np.arange(40) * 7 % 13, "int32"), 13),
    one_hot.case("depth_keyword", "depth by keyword", "values", [1, 0, 2], depth=3),
]

RANKS = [
    one_hot.case("scalar", "a single index, not in a list", "ranks", 2, 4),
    one_hot.case("scalar_array", "an array of rank 0", "ranks", array(1, "int64"), 3),
    one_hot.case("matrix", "indices of rank 2", "ranks", array([[0, 2, 1], [1, 1, 3]], "int64"), 4),
    one_hot.case("matrix_list", "a list of lists of indices", "ranks", [[0, 2], [1, 1], [2, 0]], 3),
    one_hot.case("rank3", "indices of rank 3", "ranks", array(np.arange(12).reshape(2, 2, 3) * 5 % 7 % 4, "int32"), 4),
]

AXES = [
    one_hot.case("axis_minus_1", "axis=-1 said aloud", "axes", [1, 0, 2, 1], 3, axis=-1),
    one_hot.case("axis_0", "axis=0: the classes in rows", "axes", [1, 0, 2, 1], 3, axis=0),
    one_hot.case("axis_1", "axis=1 of a vector", "axes", [1, 0, 2, 1], 3, axis=1),
    one_hot.case("axis_0_square", "axis=0, as many indices as classes", "axes", [1, 2, 0], 3, axis=0),
    one_hot.case("axis_0_matrix", "axis=0 of a matrix", "axes", array([[0, 2, 1], [1, 1, 3]], "int64"), 4, axis=0),
    one_hot.case("axis_1_matrix", "axis=1 of a matrix", "axes", array([[0, 2, 1], [1, 1, 3]], "int64"), 4, axis=1),
    one_hot.case("axis_2_matrix", "axis=2 of a matrix", "axes", array([[0, 2, 1], [1, 1, 3]], "int64"), 4, axis=2),
    one_hot.case(
        "axis_1_cube", "axis=1, all lengths equal", "axes", array([[0, 2, 1], [1, 1, 0], [2, 2, 1]], "int32"), 3, axis=1
    ),
    one_hot.case("axis_0_scalar", "axis=0 of a single index", "axes", 1, 3, axis=0),
    one_hot.case(
        "on_off_axis_0",
        "both values, axis=0",
        "axes",
        [[1, 0, 2], [2, 2, 0]],
        3,
        on_value=2.0,
        off_value=-2.0,
        axis=0,
    ),
    one_hot.case("dtype_int64_axis_0", "int64, axis=0", "axes", [2, 0, 0], 3, axis=0, dtype=np.int64),
]

ON_OFF = [
    one_hot.case("on_value", "another on_value", "on_off", [1, 0, 2], 3, on_value=5.0),
    one_hot.case("off_value", "another off_value", "on_off", [1, 0, 2], 3, off_value=-1.0),
    one_hot.case("on_and_off", "both values given", "on_off", [1, 0, 2], 4, on_value=0.5, off_value=0.25),
    one_hot.case("on_off_positions", "both values by position", "on_off", [1, 0], 3, 1.0, -1.0),
    one_hot.case("on_off_swapped", "0 for on and 1 for off", "on_off", [1, 0, 2], 3, on_value=0.0, off_value=1.0),
    one_hot.case("smoothed", "smoothed labels", "on_off", [2, 0], 3, on_value=0.9, off_value=0.05),
]

DTYPES = [
    one_hot.case("dtype_float32", "dtype=float32 said aloud", "dtypes", [1, 0, 2], 3, dtype=np.float32),
    one_hot.case("dtype_float64", "dtype=float64", "dtypes", [1, 0, 2], 3, dtype=np.float64),
    one_hot.case("dtype_int32", "dtype=int32", "dtypes", [1, 0, 2], 3, dtype=np.int32),
    one_hot.case("dtype_int64", "dtype=int64", "dtypes", array([3, 1], "int64"), 4, dtype=np.int64),
    one_hot.case(
        "dtype_int32_values",
        "int32 with values of its own",
        "dtypes",
        [1, 0],
        3,
        on_value=7,
        off_value=-3,
        dtype=np.int32,
    ),
    one_hot.case(
        "dtype_float64_values",
        "float64 with values of its own",
        "dtypes",
        [1, 0],
        3,
        on_value=0.1,
        off_value=0.3,
        dtype=np.float64,
    ),
]

OUT_OF_RANGE = [
    one_hot.case("minus_one", "an index of -1", "negative", [0, -1, 2], 3),
    one_hot.case("index_depth", "an index equal to depth", "too_large", [3, 1, 0], 3),
    one_hot.case("index_above", "an index above depth", "too_large", array([1, 4, 0, 3], "int32"), 3),
    one_hot.case("far_below", "an index far below zero", "negative", array([0, -1000000, 1], "int64"), 3),
    one_hot.case("far_above", "an index far above depth", "too_large", array([2, 1000000, 1], "int64"), 3),
    one_hot.case("minus_depth", "an index of -depth", "negative", [-3, 1], 3),
    one_hot.case("all_outside", "no index within range", "out_of_range", [-1, 5, 3], 3),
    one_hot.case("scalar_outside", "a single index of -1", "negative", -1, 3),
    one_hot.case("matrix_outside", "rank 2, some outside", "out_of_range", [[0, -1, 2], [4, 1, -2]], 4),
    one_hot.case("outside_axis_0", "some outside, axis=0", "out_of_range", [2, -1, 3, 0], 3, axis=0),
    one_hot.case(
        "outside_on_off", "some outside, with values given", "out_of_range", [-1, 1, 3], 3, on_value=2.0, off_value=0.5
    ),
    one_hot.case("outside_int64", "some outside, dtype=int64", "out_of_range", [-2, 0, 2], 2, dtype=np.int64),
    one_hot.case("outside_one_class", "a single class, some outside", "out_of_range", [1, 0, -1], 1),
]

LAYOUTS = [
    one_hot.case(
        "strided", "every second element of an array", "layouts", array([[2, 0, 1], [1, 1, 0]], "int64", "strided"), 3
    ),
    one_hot.case("reversed", "a view that runs backwards", "layouts", array([3, 0, 1], "int32", "reversed"), 4),
    one_hot.case(
        "transposed", "a transposed array (Fortran order)", "layouts", array([[2, 0, 1], [1, 1, 0]], "int64", "F"), 3
    ),
    one_hot.case("read_only", "a read-only array", "layouts", array([1, 3, 0], "int64", writeable=False), 4),
]

EMPTY = [one_hot.case("empty", "no index", "empty", array(np.zeros((0,)), "int64"), 3)]

CASES = PUBLISHED + VALUES + RANKS + AXES + ON_OFF + DTYPES + OUT_OF_RANGE + LAYOUTS + EMPTY
