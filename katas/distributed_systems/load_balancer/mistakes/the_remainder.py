"""A digest of the client, modulo the number of servers that are up.

With one server less, nearly every remainder is another one: {{sticky_clients_stay: message}}. Let each client have an order of all
servers, and send it to the first one that is up.

Breaks: "and no other client moves"
Fails: sticky_clients_stay
"""


class Sticky(_Balancer):
    ...

    def pick(self, client):
        up = sorted(server for server in self._servers if server not in self._down)
        if not up:
            raise LookupError("no server is up")
        return up[int.from_bytes(_liking(client, ""), "big") % len(up)]
