"""The first number says how long a row is.

`blank_grid(2, 3)` is two rows of three, and {{each_row_is_its_own: actual}} came out. The outer list has one item for each row, and the inner
one for each column, so that `grid[row][col]` is a cell.

Fails: each_row_is_its_own
"""


def blank_grid(rows, cols):
    return [[0] * rows for _ in range(cols)]
