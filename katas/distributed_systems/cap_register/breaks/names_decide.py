"""The name counts more than the number.

Breaks: "`read()` returns the value of the last write that was answered, wherever both happened"
"""


class Strict:
    ...

    def write(self, value):
        number = max(version[1] or 0 for version, _ in self._gather(("get",)))
        self._gather(("put", (self._name, number + 1), value))

    def receive(self, message):
        if message[0] == "put" and tuple(map(str, message[1])) > tuple(map(str, self._version)):
            _, self._version, self._value = message
        return self._version, self._value
