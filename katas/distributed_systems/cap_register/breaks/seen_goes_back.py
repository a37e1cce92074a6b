"""What a replica has seen is taken from the last message, also from an old one.

Breaks: "A
  value that was replaced does not come back."
"""


class Loose:
    ...

    def __init__(self, name, others, ask):
        self._name, self._others, self._ask = name, others, ask
        self._seen, self._versions = {}, []

    def read(self):
        return {value for _, _, value in self._versions}

    def write(self, value):
        self._seen[self._name] = self._seen.get(self._name, 0) + 1
        self._versions = [(self._name, self._seen[self._name], value)]
        self.sync()

    def sync(self):
        for other in self._others:
            try:
                self._merge(self._ask(other, (self._seen, self._versions)))
            except ConnectionError:
                continue

    def receive(self, message):
        self._merge(message)
        return self._seen, self._versions

    def _merge(self, state):
        seen, versions = state
        mine = {version[:2] for version in self._versions}
        theirs = {tuple(version[:2]) for version in versions}
        kept = [one for one in self._versions if one[:2] in theirs or one[1] > seen.get(one[0], 0)]
        new = [tuple(one) for one in versions if tuple(one[:2]) not in mine and one[1] > self._seen.get(one[0], 0)]
        self._versions = kept + new
        self._seen.update(seen)
