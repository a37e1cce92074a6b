"""How many rows are alive after the list was emptied?

The variable of a `for` loop is an ordinary variable of the scope around it, and it **outlives the loop** (language
reference, "The for statement"): `row` still refers to the last of the rows. Emptying the list took one reference
from each; two rows had no other and died at once, the third has the name. In a module, or in a function that runs
for hours, such a name holds the last request or the last batch for as long.

A comprehension leaves no such name behind: its variable belongs to the comprehension alone. (The `WeakSet` holds
none of them; it only tells who is left.)

Predicted:
    alive: 3
    alive: 0
    alive: 0
You count the list as the only holder. The loop gave a second reference to each row in turn, and took it back only
when the next row came. After the last one, nobody did.

Predicted:
    alive: 3
    alive: 3
    alive: 3
You expect the rows to wait for the garbage collector. It is there for objects that refer to each other in a
circle. These do not, so each dies in the moment in which its last reference goes.
"""
import weakref

class Row:
    pass

rows = [Row() for _ in range(3)]
alive = weakref.WeakSet(rows)
for row in rows:
    pass
print("alive:", len(alive))
rows.clear()
print("alive:", len(alive))
del row
print("alive:", len(alive))
