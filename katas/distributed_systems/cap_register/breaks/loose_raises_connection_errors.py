"""sync lets the network's error through.

Breaks: "`read`, `write` and `sync` never raise because of the network."
"""


class Loose:
    ...

    def sync(self):
        problem = None
        for other in self._others:
            try:
                self._merge(self._ask(other, self._known))
            except ConnectionError as error:
                problem = error
        if problem:
            raise problem
