"""Numbers are kept as floats.

Breaks: "`n` is an integer, which may be larger than a float can hold"
"""


class Counter:
    ...

    def value(self):
        return int(float(sum(self._added.values())) - float(sum(self._taken.values())))
