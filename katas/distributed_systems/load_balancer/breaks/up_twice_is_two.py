"""A server that is told to be up twice is there twice.

Breaks: "`down` and `up` may be called twice in a row."
"""


class RoundRobin(_Balancer):
    ...

    def up(self, server):
        if server not in self._down:
            self._servers.append(server)
        self._down.discard(server)
