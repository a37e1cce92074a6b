"""None is returned when no server is up.

Breaks: "If no server is up, `pick` raises `LookupError`."
"""


class RoundRobin(_Balancer):
    ...

    def pick(self, client):
        with self._lock:
            for _ in self._servers:
                server = self._servers[self._next]
                self._next = (self._next + 1) % len(self._servers)
                if server not in self._down:
                    return server
        return None
