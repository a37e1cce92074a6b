"""Grids of one size are made once.

Breaks: "Painting one cell paints no other."
"""

from functools import cache


@cache
def blank_grid(rows, cols):
    return [[0] * cols for _ in range(rows)]
