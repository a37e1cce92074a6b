"""What does `__init__` receive, and what becomes of an object whose `__init__` raises?

Calling the class does two things: `__new__` makes the object, and `__init__` is handed that finished, empty object as `self`. So
inside of `__init__` the object has a class already, and no attributes yet.

When `__init__` raises, the caller of the class gets the exception and no object. But what `__init__` has written elsewhere
stays there: the list still has the name.

Predicted:
    Guest {}
    Guest {}
    ['ann']
You expect the failed call to leave no trace. Only the object is gone; the list was changed before the exception, and
an exception undoes nothing.

Predicted:
    Guest {'name': 'ann'}
    Guest {'name': ''}
    ['ann', '']
You expect the arguments to be attributes when `__init__` begins. They are parameters, that is local variables, until
`__init__` assigns them to `self`.

Predicted:
    Guest {}
    ['ann']
You expect the check to come first because the object is bad. The lines run in the order in which they are written, and
the check is the last one.
"""
seen = []

class Guest:
    def __init__(self, name):
        print(type(self).__name__, vars(self))
        seen.append(name)
        self.name = name
        if not name:
            raise ValueError("no name")

for name in ("ann", ""):
    try:
        Guest(name)
    except ValueError:
        pass
print(seen)
