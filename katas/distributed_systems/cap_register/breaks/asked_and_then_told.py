"""The value is told to all that can be reached; whether a majority takes it is not looked at.

Breaks: "`read()` returns the value of the last write that was answered, wherever both happened"
"""


class Strict:
    ...

    def write(self, value):
        number, _ = max(version for version, _ in self._gather(("get",)))
        message = ("put", (number + 1, self._name), value)
        self.receive(message)
        for other in self._others:
            try:
                self._ask(other, message)
            except ConnectionError:
                continue
