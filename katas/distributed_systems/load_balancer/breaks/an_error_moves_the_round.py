"""A pick that finds no server moves the round.

Breaks: "and the round goes on from the server that it has reached in the list of all"
"""


class RoundRobin(_Balancer):
    ...

    def pick(self, client):
        with self._lock:
            for _ in range(len(self._servers) + 1):
                server = self._servers[self._next]
                self._next = (self._next + 1) % len(self._servers)
                if server not in self._down:
                    return server
        raise LookupError("no server is up")
