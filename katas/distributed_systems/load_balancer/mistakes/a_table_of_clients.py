"""A new client gets the next server, and the balancer remembers which.

Another balancer remembers something else: {{sticky_clients_stay: message}}. A table is lost at each restart, and grows with each client.
What is computed from the names needs no memory.

Breaks: "That holds for other processes, too, and for any order of `servers`."
Fails: sticky_clients_stay
"""


class Sticky(_Balancer):
    ...

    def __init__(self, servers):
        self._servers = list(servers)
        self._down = set()
        self._lock = threading.Lock()
        self._table = {}

    def pick(self, client):
        home = self._table.setdefault(client, self._servers[len(self._table) % len(self._servers)])
        up = [server for server in self._servers if server not in self._down]
        if not up:
            raise LookupError("no server is up")
        return home if home in up else max(up, key=lambda server: _liking(client, server))
