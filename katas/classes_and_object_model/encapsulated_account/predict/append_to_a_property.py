"""A property without a setter, and two attempts to change what it returns: what is printed?

The property is asked for its value in both lines, and gives the list. `append` changes that list and assigns nothing, so no setter
is missed. `+=` also changes the list in place, and *then* assigns the result to `log.lines`, which fails: the error
comes after the list was changed.

A property guards the attribute. What it hands out has to be guarded by being unchangeable, or a copy.

Predicted:
    AttributeError
    ['a']
You expect `+=` to fail as a whole. It is two steps for a list, extend in place and assign, and the first one was done.

Predicted:
    AttributeError
    []
You expect a property without a setter to make its list read-only. It makes the attribute read-only; the list has never heard
of it.
"""
class Log:
    def __init__(self):
        self._lines = []

    @property
    def lines(self):
        return self._lines

log = Log()
log.lines.append("a")
try:
    log.lines += ["b"]
except AttributeError as error:
    print(type(error).__name__)
print(log.lines)
