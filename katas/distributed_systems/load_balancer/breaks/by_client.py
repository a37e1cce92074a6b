"""Each client has a round of its own.

Breaks: "`RoundRobin` picks in the order of `servers`, and starts over at the end."
"""


class RoundRobin(_Balancer):
    ...

    def __init__(self, servers):
        self._servers = list(servers)
        self._down = set()
        self._next = {}

    def pick(self, client):
        for _ in self._servers:
            place = self._next.get(client, 0)
            self._next[client] = (place + 1) % len(self._servers)
            if self._servers[place] not in self._down:
                return self._servers[place]
        raise LookupError("no server is up")

    def down(self, server):
        self._down.add(server)

    def up(self, server):
        self._down.discard(server)
