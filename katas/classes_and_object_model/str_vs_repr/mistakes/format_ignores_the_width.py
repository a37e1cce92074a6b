"""`__format__` returns the text, as `__str__` does.

It is called with what follows the colon, and whoever wrote `>12` expects twelve columns. The text itself knows how to
do it: `format(str(self), spec)`.

Fails: a_column_of_amounts_is_aligned
"""


class Money:
    ...

    def __format__(self, spec):
        return str(self)
