"""Of several that are least busy, the last one is picked.

Breaks: "of several, the first one in `servers`"
"""


class LeastConnections(_Balancer):
    ...

    def pick(self, client):
        with self._lock:
            up = [server for server in self._under_way if server not in self._down]
            if not up:
                raise LookupError("no server is up")
            server = min(reversed(up), key=self._under_way.__getitem__)
            self._under_way[server] += 1
            return server
