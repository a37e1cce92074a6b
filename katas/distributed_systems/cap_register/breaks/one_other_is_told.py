"""The first one that can be reached is told.

Breaks: "and tells all others that can be reached"
"""


class Loose:
    ...

    def sync(self):
        for other in self._others:
            try:
                self._merge(self._ask(other, self._known))
                return
            except ConnectionError:
                continue
