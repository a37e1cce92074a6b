"""Each class lists all of its attributes in `__slots__`.

`x` and `y` have places from `Point`. Declaring them again makes two more in every `Tick`, and hides the first ones: places
that nobody can use. Places of eight bytes too many: {{it_weighs_what_slots_weigh: places of eight bytes that are too many}}. A subclass declares only what it
adds.

Fails: it_weighs_what_slots_weigh
"""


class Tick(Point):
    __slots__ = ("x", "y", "symbol", "volume")

    ...
