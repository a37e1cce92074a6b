"""Which of the two functions changes the caller's list?

`rows` is a local name in both. `rows += [3]` asks the list to extend itself, and the caller has the same list. `rows = rows + [3]` makes another
list and lets the local name refer to it; the caller's list is not touched, and the new one is gone when the function returns.

Predicted:
    [1, 2]
    [1, 2]
You expect a function to work on a copy of its argument. It gets the caller's object under a name of its own.

Predicted:
    [1, 2, 3]
    [1, 2, 3, 3]
You take `rows = rows + [3]` for a longer way to write `+=`. For numbers and texts, which cannot change, there is no difference that
you could see. For lists there is.
"""
def grow(rows):
    rows += [3]

def add(rows):
    rows = rows + [3]

rows = [1, 2]
grow(rows)
print(rows)
add(rows)
print(rows)
