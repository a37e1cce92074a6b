"""When the first one cannot be reached, nobody else is told.

Breaks: "and tells all others that can be reached"
"""


class Loose:
    ...

    def sync(self):
        try:
            for other in self._others:
                self._merge(self._ask(other, self._known))
        except ConnectionError:
            pass
