"""What people get wrong in one_hot: wrong steps of a right one, each with the question that leads on."""

import numpy as np

from autograder.misconceptions import misconception
from autograder.steps import as_is

# A table of depth * depth numbers is beyond any memory from here on.
_LARGEST_TABLE = 30_000


def _depth_as_given(_indices, depth):
    return depth


def _equal_to_class(indices, depth):
    return indices[..., np.newaxis] == np.arange(depth)


def _axis_as_given(rows, axis):
    return np.moveaxis(rows, -1, axis)


def _both_values(on_value, off_value):
    return on_value, off_value


def _filled(is_class, on_value, off_value, dtype):
    return np.where(is_class, np.asarray(on_value, dtype=dtype), np.asarray(off_value, dtype=dtype))


def one_hot(
    indices,
    depth,
    on_value=1.0,
    off_value=0.0,
    axis=-1,
    dtype=np.float32,
    *,
    read=np.asarray,
    count=_depth_as_given,
    mark=_equal_to_class,
    place=_axis_as_given,
    values=_both_values,
    fill=_filled,
    finish=as_is,
):
    """Compute one-hot rows; every wrong variant below replaces one of the steps."""
    indices = read(indices)
    is_class = place(mark(indices, count(indices, depth)), axis)
    return finish(fill(is_class, *values(on_value, off_value), dtype))


def _is_outside(indices, depth):
    return (indices < 0) | (indices >= depth)


def _rows_of_table(indices, depth, table):
    """Look the rows up as NumPy does; the table itself can be too large for any memory."""
    if table == "depth by depth" and depth > _LARGEST_TABLE:
        raise MemoryError
    if np.any((indices < -depth) | (indices >= depth)):
        raise IndexError
    return _equal_to_class(np.where(indices < 0, indices + depth, indices), depth)


class _ComparedWithRowError(ValueError, TypeError):
    """Asking whether a whole row is below depth: a ValueError for an array, a TypeError for a list."""


def _row_per_item(indices, depth, way):
    rows = np.zeros((len(indices), depth), dtype=bool)
    is_inside = ~_is_outside(indices, depth)
    if way == "at once":
        rows[np.arange(len(indices)), indices] = True
    elif way == "checked at once":
        rows[np.arange(len(indices))[is_inside], indices[is_inside]] = True
    else:
        for row, index in zip(rows, indices, strict=True):
            if way == "checked in a loop" and np.size(index) != 1:
                raise _ComparedWithRowError
            if way == "loop" or 0 <= index < depth:
                row[index] = True
    return rows


# Indices outside the range


@misconception(
    one_hot,
    step="mark",
    hint="Which row of a table does NumPy give you for the index -1? And what happens at the index depth?",
    table=("depth by depth", "one row per index"),
)
def one_hot_eye_lookup(indices, depth, *, table):
    """I take the rows of the identity matrix: row c is the one-hot row of class c."""
    return _rows_of_table(indices, depth, table)


@misconception(
    one_hot,
    step="mark",
    hint="You look after the indices from depth upwards. Where does an index of -1 write in NumPy?",
    far_below=("raises", "off"),
)
def one_hot_negative_wraps(indices, depth, *, far_below):
    """I check that an index is smaller than depth; then it must be a class."""
    if far_below == "raises" and np.any(indices < -depth):
        raise IndexError
    return _equal_to_class(np.where(indices < 0, indices + depth, indices), depth)


@misconception(
    one_hot,
    step="mark",
    hint="You look after negative indices. What happens when an index is equal to depth?",
)
def one_hot_negatives_checked_only(indices, depth):
    """I check for negative indices, because those wrap round silently."""
    if np.any(indices >= depth):
        raise IndexError
    return _equal_to_class(indices, depth)


@misconception(
    one_hot,
    step="mark",
    hint="What does the docstring promise for the row of an index outside [0, depth)? Is it an error there?",
    error=(ValueError, IndexError, AssertionError),
)
def one_hot_raises_out_of_range(indices, depth, *, error):
    """I raise an error, because an index that is no class is a mistake of the caller."""
    if np.any(_is_outside(indices, depth)):
        raise error
    return _equal_to_class(indices, depth)


@misconception(
    one_hot,
    step="mark",
    hint="Which class does your row claim for the index -1? And what is the row of an index that is no class at all?",
)
def one_hot_clipped(indices, depth):
    """I move an index that is out of range to the nearest class."""
    return _equal_to_class(np.clip(indices, 0, depth - 1), depth)


@misconception(
    one_hot,
    step="mark",
    hint="With a depth of 3, do the indices 0 and 3 mean the same class? What should the row of 3 look like?",
)
def one_hot_modulo(indices, depth):
    """I take the remainder by depth, so that every index becomes a class."""
    return _equal_to_class(indices % depth, depth)


@misconception(
    one_hot,
    step="mark",
    hint="How many rows come back for [0, -1, 2], and how many does the stated shape have?",
    flattened=("when it drops", "always"),
)
def one_hot_out_of_range_dropped(indices, depth, *, flattened):
    """I leave out the indices that are no classes."""
    is_inside = ~_is_outside(indices, depth)
    if flattened == "always" or not np.all(is_inside):
        indices = indices[is_inside]
    return _equal_to_class(indices, depth)


@misconception(
    one_hot,
    step="mark",
    hint="Where in the flat array does index 3 of the first row land when depth is 3? In whose row is that?",
)
def one_hot_spills(indices, depth):
    """I write into the flat array, where row i begins at i times depth."""
    flat = np.zeros(indices.size * depth, dtype=bool)
    flat[np.arange(indices.size) * depth + indices.reshape(-1)] = True
    return flat.reshape(*indices.shape, depth)


# How many classes


@misconception(
    one_hot,
    step="count",
    hint="Which shape do [0, 1] and depth=5 give in your function? Must a batch hold every class?",
    by=("largest index", "largest index, if any", "different indices"),
)
def one_hot_depth_from_data(indices, _depth, *, by):
    """I count the classes in the data, where each of them occurs."""
    if by == "different indices":
        return len(np.unique(indices))
    return 0 if by == "largest index, if any" and not indices.size else int(indices.max()) + 1


@misconception(
    one_hot,
    step="count",
    hint="Call your function with depth=3 and with depth=12. Which shapes come back?",
    classes=(10,),
)
def one_hot_depth_fixed(_indices, _depth, *, classes):
    """I have ten classes, like the digits."""
    return classes


@misconception(
    one_hot,
    step="count",
    hint="The classes are counted from 0. How many are there up to depth - 1, and how many columns do you have?",
)
def one_hot_extra_class(_indices, depth):
    """I need a column for depth as well."""
    return depth + 1


# Where the classes lie


@misconception(
    one_hot,
    step="place",
    hint="Which shape comes back for four indices and depth=3? Is an example a row or a column of it?",
    axis_used=(True, False),
)
def one_hot_transposed(rows, axis, *, axis_used):
    """I put one example into each column, as the formulas in the text have it."""
    return _axis_as_given(rows, axis).T if axis_used else rows.T


@misconception(
    one_hot,
    step="read",
    hint="Which shape do indices of shape (2, 3) give in your function? What becomes of the two and the three?",
)
def one_hot_flattened(indices):
    """I flatten the indices first; then there is only one case."""
    return np.asarray(indices).reshape(-1)


@misconception(
    one_hot,
    step="mark",
    hint="Which shape should the indices [[0, 2], [1, 1]] give, and a single index without a list? Try them.",
    way=("at once", "loop", "checked at once", "checked in a loop"),
)
def one_hot_vectors_only(indices, depth, *, way):
    """I make one row for each item of indices."""
    return _row_per_item(indices, depth, way)


@misconception(
    one_hot,
    step="place",
    hint="Call your function with axis=0 and with axis=-1. Which shapes come back, and which are stated?",
)
def one_hot_axis_ignored(rows, _axis):
    """I always put the classes last, so the parameter has nothing to do."""
    return rows


@misconception(
    one_hot,
    step="place",
    hint="Without an axis, where does the docstring put the classes? Print the shape for indices of shape (2, 3).",
)
def one_hot_axis_always_first(rows, _axis):
    """I put the classes first."""
    return np.moveaxis(rows, -1, 0)


@misconception(
    one_hot,
    step="place",
    hint="For indices of shape (2, 3), depth 4 and axis=0: where do the 2 and the 3 end up, and where should they?",
)
def one_hot_axes_swapped(rows, axis):
    """I swap the last axis with the one that is asked for."""
    return np.swapaxes(rows, -1, axis)


@misconception(
    one_hot,
    step="place",
    hint="What does [7, 8].insert(-1, 9) give in Python? Where did you expect the 9?",
)
def one_hot_axis_before_last(rows, axis):
    """I insert depth into the shape at axis, whatever its sign."""
    return np.moveaxis(rows, -1, -2 if axis == -1 and rows.ndim > 1 else axis)


# What stands in the rows


@misconception(
    one_hot,
    step="values",
    hint="Call your function with on_value=5 and off_value=-1. Which two numbers do you expect, and which do you see?",
)
def one_hot_on_off_ignored(_on_value, _off_value):
    """I write ones and zeros, as the name says."""
    return 1.0, 0.0


@misconception(
    one_hot,
    step="values",
    hint="With on_value=5 and off_value=-1, which of the two should there be one of in every row?",
)
def one_hot_on_off_swapped(on_value, off_value):
    """I start with on_value everywhere and then write the other one."""
    return off_value, on_value


@misconception(
    one_hot,
    step="values",
    hint="Call your function with off_value=-1. What stands in the places that are not the class?",
)
def one_hot_off_value_ignored(on_value, _off_value):
    """I start from zeros and write on_value at the class."""
    return on_value, 0.0


@misconception(
    one_hot,
    step="values",
    hint="Call your function with on_value=5. What stands at the class?",
)
def one_hot_on_value_ignored(_on_value, off_value):
    """I fill with off_value and write the 1 at the class."""
    return 1.0, off_value


@misconception(
    one_hot,
    step="values",
    hint="With on_value=0.5 and off_value=0.25, what should stand at the class? Is it what you see?",
)
def one_hot_on_added(on_value, off_value):
    """I add on_value to the row at the class."""
    return on_value + off_value, off_value


@misconception(
    one_hot,
    step="fill",
    hint="Ask for dtype=np.int64 and for dtype=np.float64, and print the dtype of each result. What do you expect?",
    kept=(np.float64, np.float32, np.int64, np.int32, None),
)
def one_hot_dtype_ignored(is_class, on_value, off_value, _dtype, *, kept):
    """I let NumPy choose the dtype, or take one that suits me."""
    return _filled(is_class, on_value, off_value, kept)


@misconception(
    one_hot,
    hint="Which of on_value, off_value, axis and dtype does your function use? Call it with each: what should change?",
    form=tuple(
        (way, kept)
        for way in (
            "table",
            "columns of a table",
            "at once",
            "loop",
            "checked at once",
            "checked in a loop",
            "compared",
        )
        for kept in (np.float64, np.float32, np.int64, "asked for")
        # Compared and of the dtype asked for: that is two misconceptions which have names of their own.
        if (way, kept) != ("compared", "asked for")
    ),
)
def one_hot_parameters_ignored(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32, *, form):  # noqa: ARG001
    """I know how to make one-hot rows in a line or two, and those need only indices and depth."""
    way, kept = form
    indices = np.asarray(indices)
    if way == "columns of a table":
        rows = _rows_of_table(indices.reshape(-1), depth, "depth by depth").T
    elif way == "table":
        rows = _rows_of_table(indices, depth, "depth by depth")
    else:
        rows = _equal_to_class(indices, depth) if way == "compared" else _row_per_item(indices, depth, way)
    return rows.astype(dtype if kept == "asked for" else kept)


@misconception(
    one_hot,
    step="fill",
    hint="What are True and False as numbers of the dtype that was asked for? What is the dtype of your result?",
)
def one_hot_booleans(is_class, _on_value, _off_value, _dtype):
    """I compare, and True and False are as good as 1 and 0."""
    return is_class


@misconception(
    one_hot,
    step="read",
    hint="Which column stands for class 0? Print the row of index 0.",
)
def one_hot_counts_from_one(indices):
    """I count the classes from 1, so class 1 is the first column."""
    return np.asarray(indices) - 1


@misconception(
    one_hot,
    step="mark",
    hint="How many ones stand in the row of index 2, and how many does the name of the function promise?",
)
def one_hot_ordinal(indices, depth):
    """I fill the row up to the class."""
    return np.arange(depth) <= indices[..., np.newaxis]


# The contract


@misconception(
    one_hot,
    step="mark",
    hint="Print the indices before and after the call. Whose array do you write into when you mend an index?",
)
def one_hot_changes_indices(indices, depth):
    """I set the indices that are no classes to 0 and clear their rows afterwards."""
    is_inside = ~_is_outside(indices, depth)
    indices[~is_inside] = 0
    return _equal_to_class(indices, depth) & is_inside[..., np.newaxis]


@misconception(
    one_hot,
    step="finish",
    hint="What type does your result have? Would rows.shape and rows.dtype work on it?",
)
def one_hot_returns_list(rows):
    """I return a list of lists: it holds the same numbers."""
    return rows.tolist()


@misconception(
    one_hot,
    step="read",
    hint="Call your function with a list of indices. Which line needs an array, and where could the list become one?",
    error=(AttributeError, TypeError),
)
def one_hot_arrays_only(indices, *, error):
    """I take the shape of the indices, for they are an array."""
    if not isinstance(indices, np.ndarray):
        raise error
    return indices
