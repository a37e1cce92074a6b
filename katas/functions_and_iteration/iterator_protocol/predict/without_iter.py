"""Can an object be looped over that has no `__iter__`?

Yes, if it has a `__getitem__` that takes integers. `iter()` then makes an iterator that asks for item 0, 1, 2 and so on until
`IndexError` is raised. It is the older of two protocols, and both are still part of the language.

`isinstance(x, Iterable)` looks for `__iter__` only, so it says `False`. The documentation of
`collections.abc.Iterable` names the reliable test: call `iter(x)` and see whether it raises `TypeError`.

Predicted:
    [3, 2, 1]
    True
You know the protocol by index, and expect the abstract class to know it. Its check asks for `__iter__` and for nothing
else.

Predicted:
    []
    False
You expect that without `__iter__` there is nothing to loop over. That would be a `TypeError`, and not an empty list; but
`iter()` falls back on `__getitem__`.
"""
from collections.abc import Iterable

class Countdown:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return 3 - index

print(list(Countdown()))
print(isinstance(Countdown(), Iterable))
