"""`"__dict__"` among the slots keeps the class flexible.

It does, and gives each instance the dictionary back that slots were to save. A misspelt name is stored there. Declare the
names that you need, and nothing else.

Fails: no_other_attribute
"""


class Tick(Point):
    __slots__ = ("symbol", "volume", "__dict__")

    ...
