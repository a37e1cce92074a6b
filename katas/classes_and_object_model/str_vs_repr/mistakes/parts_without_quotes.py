"""A `__repr__` that looks like a call can be pasted.

`f"Money({self.amount}, {self.currency})"` puts the `str` of each part into the text, and the `str` of a text has no quotes. Pasted, `EUR` is
a name that nobody has defined. Show each part by its own `repr`, with `!r`.

Fails: a_repr_can_be_pasted
"""


class Money:
    ...

    def __repr__(self):
        return f"{type(self).__name__}({self.amount}, {self.currency})"
