"""All balancers share their counts.

Breaks: "Balancers know
nothing of each other."
"""

_UNDER_WAY = {}


class LeastConnections(_Balancer):
    ...

    def __init__(self, servers):
        self._servers = list(servers)
        for server in self._servers:
            _UNDER_WAY.setdefault(server, 0)
        self._under_way = _UNDER_WAY
        self._down = set()
        self._lock = threading.Lock()

    def pick(self, client):
        with self._lock:
            up = [server for server in self._servers if server not in self._down]
            if not up:
                raise LookupError("no server is up")
            server = min(up, key=self._under_way.__getitem__)
            self._under_way[server] += 1
            return server
