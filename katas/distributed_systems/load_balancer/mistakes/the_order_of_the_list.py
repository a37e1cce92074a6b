"""A client's number is the position of its server in the list.

Another balancer has the names in another order: {{sticky_clients_stay: message}}. Compute with the names of the servers, or sort them
first.

Breaks: "That holds for other processes, too, and for any order of `servers`."
Fails: sticky_clients_stay
"""


class Sticky(_Balancer):
    ...

    def pick(self, client):
        self._those_up()
        ranked = sorted(enumerate(self._servers), key=lambda pair: _liking(client, str(pair[0])))
        return next(server for _, server in ranked if server not in self._down)
