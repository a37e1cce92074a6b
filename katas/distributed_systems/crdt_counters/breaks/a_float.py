"""Numbers are kept as floats.

Breaks: "`n` is an integer of any size"
"""


class Counter:
    ...

    def value(self):
        return int(float(sum(self._added.values())) - float(sum(self._taken.values())))
