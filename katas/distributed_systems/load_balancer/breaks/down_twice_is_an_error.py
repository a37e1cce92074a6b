"""A server can go down once.

Breaks: "`down` and `up` may be called twice in a row."
"""


class Sticky(_Balancer):
    ...

    def down(self, server):
        if server in self._down:
            raise ValueError(server)
        self._down.add(server)
