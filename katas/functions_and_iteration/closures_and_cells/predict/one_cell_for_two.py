"""What do the two functions print, one after the other?

Both inner functions mention `count`, a variable of `make`. They share its *cell*: what one of them assigns, the other
reads. `nonlocal` in `up` makes its assignment go into that cell. `reset` has no such declaration, so its `count = 0` makes a
local variable that lives until `reset` returns, and nobody sees it.

No error is raised, because `reset` assigns without reading first. With `count -= count` it would have been an
`UnboundLocalError`.

Predicted:
    2
    1
You expect `reset` to set the shared counter back. An assignment makes a name local unless `nonlocal` says otherwise, and
`reset` does not say so.

Predicted:
    1
    1
You expect each function to work on a copy of `count`. There is one cell, and both calls of `up` added to it.
"""
def make():
    count = 0

    def up():
        nonlocal count
        count += 1
        return count

    def reset():
        count = 0

    return up, reset

up, reset = make()
up()
print(up())
reset()
print(up())
