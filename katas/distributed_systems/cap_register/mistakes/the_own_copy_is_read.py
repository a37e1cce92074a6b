"""Writes go to a majority, so that each read can be answered from the own copy.

The other side may have been writing for a minute: {{a_minority_refuses: answered without a majority}}. A read has to meet the last write, so it asks a
majority as well.

Fails: a_minority_refuses
"""


class Strict:
    ...

    def read(self):
        return self._value
