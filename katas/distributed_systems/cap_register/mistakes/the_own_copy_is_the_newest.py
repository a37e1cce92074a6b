"""If a majority is there, the own copy is right.

This replica may be the one that has missed the last write: {{an_answered_read_is_right: message}}. It was asked whether the others are there, and not what
they know.

Fails: an_answered_read_is_right
"""


class Strict:
    ...

    def read(self):
        self._gather(("get",))
        return self._value
