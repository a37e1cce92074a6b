"""Does a deep copy of the grid have two rows, or one row twice?

`[[0, 0]] * 2` makes one row and refers to it twice. A deep copy keeps that shape: it enters each object that it has copied in its
`memo`, meets the row a second time, and takes the copy that it has. So the copy has one row twice as well, a new one.

Deep copies are independent of the original, not of themselves.

Predicted:
    [[0, 0], [0, 0]]
    [[1, 0], [0, 0]]
You expect a deep copy to make a new object for each place. It makes one for each *object* that it meets, however often it
meets it.

Predicted:
    [[1, 0], [1, 0]]
    [[1, 0], [1, 0]]
You see that the rows are one, and expect the copy to be tied to the original as well. It is a new row; the original is left
alone.
"""
import copy

grid = [[0, 0]] * 2
copied = copy.deepcopy(grid)
copied[0][0] = 1

print(grid)
print(copied)
