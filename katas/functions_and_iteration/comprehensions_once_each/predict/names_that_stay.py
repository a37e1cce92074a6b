"""Which names does a comprehension leave behind?

The loop variable of a comprehension belongs to the comprehension: `n` outside keeps its value. An assignment expression is
made the other way round on purpose. `last := n` assigns in the scope *around* the comprehension, so that the last
value can be used after it. Since 3.12 CPython no longer makes a function for each list comprehension, and both rules hold as before.

A plain `for` loop is no scope at all: its variable stays.

Predicted:
    3 3 1
You expect the comprehension to assign to `n`, as a `for` loop does. It did so in Python 2. In Python 3 the variable is
the comprehension's own.

Predicted:
    0 3 0
You expect a `for` statement to keep its variable to itself. It assigns to an ordinary variable of the scope it stands in, here
`k`, which stays.
"""
n = 0
squares = [(last := n) ** 2 for n in range(4)]

k = 0
for k in range(2):
    pass

print(n, last, k)
