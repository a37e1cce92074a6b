"""Clients that had to move stay on their new server.

Breaks: "When it is up again, they
  come back to it."
"""


class Sticky(_Balancer):
    ...

    def pick(self, client):
        up = [server for server in self._servers if server not in self._down]
        if not up:
            raise LookupError("no server is up")
        moved = self.__dict__.setdefault("_moved", {})
        if moved.get(client) in up:
            return moved[client]
        home = max(self._servers, key=lambda server: _liking(client, server))
        if home in up:
            return home
        moved[client] = max(up, key=lambda server: _liking(client, server))
        return moved[client]
