"""A text in a `__repr__` gets quotes around it.

Until the text has a quote, a backslash or a line break in it: then the quotes end too early, and what is left is no expression. `!r` writes
the text as it would stand in code, whatever is in it.

Breaks: "and an equal currency, whatever text that is"

Fails: a_repr_can_be_pasted
"""


class Money:
    ...

    def __repr__(self):
        return f"{type(self).__name__}({self.amount!r}, '{self.currency}')"
