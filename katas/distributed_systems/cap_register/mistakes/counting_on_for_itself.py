"""The version is the own one plus one.

A replica that was cut off has missed versions. Its write came with a number that others had used long before:
{{an_answered_read_is_right: after a write of the replica that was away}}. Ask a majority for the highest version first.

Fails: an_answered_read_is_right
"""


class Strict:
    ...

    def write(self, value):
        self._gather(("put", (self._version[0] + 1, self._name), value))
