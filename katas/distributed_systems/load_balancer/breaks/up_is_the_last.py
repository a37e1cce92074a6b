"""A server that comes up stands at the end.

Breaks: "the order of
the others stays"
"""


class RoundRobin(_Balancer):
    ...

    def up(self, server):
        self._down.discard(server)
        self._servers.remove(server)
        self._servers.append(server)
        self._next = min(self._next, len(self._servers) - 1)
