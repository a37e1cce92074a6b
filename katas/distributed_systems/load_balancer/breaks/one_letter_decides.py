"""Only the first letter of a client's name counts.

Breaks: "Of many clients, with four servers, each server has 15 to 37 percent."
"""


class Sticky(_Balancer):
    ...

    def pick(self, client):
        up = [server for server in self._servers if server not in self._down]
        if not up:
            raise LookupError("no server is up")
        return max(up, key=lambda server: _liking(client[:1], server))
