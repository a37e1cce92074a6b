"""A replica has one vector for all that it knows, and values are united unless one vector has seen the other.

Breaks: "A value that was replaced does not come back."
"""


class Loose:
    ...

    def __init__(self, name, others, ask):
        self._name, self._others, self._ask = name, others, ask
        self._vector, self._values = {}, set()

    def read(self):
        return set(self._values)

    def write(self, value):
        self._vector = {**self._vector, self._name: self._vector.get(self._name, 0) + 1}
        self._values = {value}
        self.sync()

    def sync(self):
        for other in self._others:
            try:
                self._merge(self._ask(other, (self._vector, self._values)))
            except ConnectionError:
                continue

    def receive(self, message):
        self._merge(message)
        return self._vector, self._values

    def _merge(self, state):
        vector, values = state
        if _has_seen(self._vector, vector):
            return
        if _has_seen(vector, self._vector):
            self._vector, self._values = dict(vector), set(values)
            return
        self._values = self._values | set(values)
        self._vector = {node: max(self._vector.get(node, 0), vector.get(node, 0)) for node in self._vector | vector}
