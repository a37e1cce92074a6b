"""Which numbers are left for the second and the third loop?

A generator has one position, shared by everybody who holds it: there is no way back and no second pass.
`zip(source, "ab")` asks its arguments from left to right. For the third pair it takes `3` from `source`, then
finds the text used up, and stops; the `3` was taken and has nowhere to go. `list(source)` goes on from there, and
after it the generator is **exhausted**: every further loop over it is empty, without an error.

Where both are meant to be equally long, `zip(…, strict=True)` (since 3.10) makes it an error. With the short one first, `zip("ab", source)`,
nothing would be lost.

Predicted:
    [1, 2]
    [3, 4, 5]
    []
You know that a generator goes on where it stopped, and expect `zip` to stop before it takes too much. It cannot
know that the text has ended before it asks, and it asks `source` first.

Predicted:
    [1, 2]
    [1, 2, 3, 4, 5]
    [1, 2, 3, 4, 5]
You expect each loop to begin afresh, as it would with a list. A list makes a *new* iterator for each loop; a
generator is its own iterator (`iter(source) is source`), so all loops pull from the same one. Call `numbers()`
again for a new start.

Predicted:
    [1, 2]
    [4, 5]
    [1, 2, 3, 4, 5]
You saw that `zip` takes one too many, and expect an exhausted generator to start again. It never does: after the
first `StopIteration` each further `next()` has to raise it again (library reference, "Iterator Types").
"""
def numbers():
    yield from range(1, 6)

source = numbers()
print([number for number, _ in zip(source, "ab")])
print(list(source))
print(list(source))
