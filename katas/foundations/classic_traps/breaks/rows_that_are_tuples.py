"""The rows are tuples, which nobody can paint.

Breaks: "returns a list of `rows` lists of `cols` zeros"
"""


def blank_grid(rows, cols):
    return [(0,) * cols for _ in range(rows)]
