"""Of two writes with equal numbers, the one that came first stays.

Breaks: "`read()` returns the value of the last write that was answered, wherever both happened"
"""


class Strict:
    ...

    def receive(self, message):
        if message[0] == "put" and message[1][0] > self._version[0]:
            _, self._version, self._value = message
        return self._version, self._value

    def write(self, value):
        number = max(version[0] for version, _ in self._gather(("get",)))
        self._gather(("put", (max(number, self._version[0]), self._name), value))
