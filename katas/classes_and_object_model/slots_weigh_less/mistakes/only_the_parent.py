"""A subclass inherits the `__slots__` of its parent.

It inherits the places, not the absence of a dictionary. `Tick` does not declare `__slots__`, so its instances get a dictionary
again, with the place for it, and take any name. Every class of the chain has to declare its own, an empty tuple if it adds
nothing.

Fails: no_other_attribute
"""


class Tick(Point):
    ...

    del __slots__
