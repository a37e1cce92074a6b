"""What arrives as `first`, and what as `rest`?

One star spreads whatever can be iterated: a list gives its items, a string its characters. A dictionary gives its *keys* when it is
iterated, so `*options` passes the keys by position. Two stars pass its entries by name.

`last` stands behind `*rest`, so it can only be passed by keyword, and positional arguments never reach it.

Predicted:
    x ('y', 'z') 0
    1 (2,) 9
    1 (2,) 9
You expect one star to spread a dictionary by name. One star is for positional arguments, and keys are what walking through a dictionary gives.

Predicted:
    x ('y',) z
    first ('last',) 0
    1 (2,) 9
You expect the last positional argument to fill the last parameter. `*rest` takes all positional arguments that are left, so what comes behind it
needs its name.
"""
def show(first, *rest, last=0):
    print(first, rest, last)

options = {"first": 1, "last": 9}
show(*"xyz")
show(*options)
show(*[1, 2], last=9)
