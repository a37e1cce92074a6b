"""What is the sum, if one of the three rows is not a number?

A `with` whose manager suppresses an exception does not continue where the exception was raised. The **block is
over**; `__exit__` returns a true value, the exception is dropped, and the program goes on *behind* the `with`
statement (language reference, "The with statement"). So the place of the `with` decides how much is skipped.
Around the loop, everything from the bad row on is; inside the loop, the rest of one turn. What was added before
remains, as suppressing undoes nothing.

It is the same with `try`/`except`, and the reason why such a block should be as small as possible.

Predicted:
    all 4
    each 4
You expect a suppressed error to skip the bad row only. It leaves the block of the `with`, and with it the loop
inside, which has nobody to resume it: the row `3` is never looked at.

Predicted:
    all 0
    each 4
You expect the block to be undone, as in a transaction. A context manager undoes what its `__exit__` undoes, and
`suppress` only drops the exception. The `1` had been added, and stays.
"""
from contextlib import suppress

rows = ["1", "one", "3"]

total = 0
with suppress(ValueError):
    for row in rows:
        total += int(row)
print("all", total)

total = 0
for row in rows:
    with suppress(ValueError):
        total += int(row)
print("each", total)
