"""The length is the number of symbols.

Breaks: "`len(ticks)` is the number of rows."
"""


class Ticks:
    def __len__(self):
        return len(self._symbols)

    ...
