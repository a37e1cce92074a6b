"""Once a majority has it, nobody else is told, and the others are asked in their order only until then; reads ask the last ones first but
stop too early.

Breaks: "`read()` returns the value of the last write that was answered, wherever both happened"
"""


class Strict:
    ...

    def read(self):
        for other in reversed(self._others):
            try:
                return self._ask(other, ("get",))[1]
            except ConnectionError:
                continue
        if self._others:
            raise Unavailable
        return self._value
