"""sync tells the others what is known here, and does not listen.

Breaks: "exchanges what is known with all others that can be reached, in both directions"
"""


class Loose:
    ...

    def sync(self):
        for other in self._others:
            try:
                self._ask(other, self._known)
            except ConnectionError:
                continue
