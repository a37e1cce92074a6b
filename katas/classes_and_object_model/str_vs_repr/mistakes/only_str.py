"""With a `__str__` the object has a text, and everything shows it.

`print(x)` shows it, and `print([x])` does not: a list asks its items for `repr`, and so do dicts, dataclasses, debuggers and
the traceback of a KeyError. `str` falls back to `__repr__`, never the other way round, so if there is to be only one of
the two, it is `__repr__`.

Fails: a_repr_can_be_pasted
"""


class Money:
    ...

    def __str__(self):
        return f"{self.amount:.2f} {self.currency}"

    del __repr__
