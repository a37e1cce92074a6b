"""The next server in the list takes the clients of one that is down.

It takes all clients of that server, beside its own: {{sticky_clients_stay: message}}. With twice the load it goes down next. The second
choice has to differ from client to client.

Breaks: "its clients are spread over all the others"
Fails: sticky_clients_stay
"""


class Sticky(_Balancer):
    ...

    def pick(self, client):
        servers = sorted(self._servers)
        start = int.from_bytes(_liking(client, ""), "big") % len(servers)
        for step in range(len(servers)):
            server = servers[(start + step) % len(servers)]
            if server not in self._down:
                return server
        raise LookupError("no server is up")
