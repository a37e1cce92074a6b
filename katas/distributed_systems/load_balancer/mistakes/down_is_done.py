"""When a server is down, nothing changes for the choice of the others.

It is still among those that can be chosen: {{a_server_that_is_down_gets_nothing: message}}. A server that refuses everything even looks like
the least busy one. Leave out those that are down before you choose.

Breaks: "from now on `pick` does not return it"
Fails: a_server_that_is_down_gets_nothing, least_connections_counts_what_is_under_way
"""


class LeastConnections(_Balancer):
    ...

    def pick(self, client):
        with self._lock:
            if len(self._down) == len(self._under_way):
                raise LookupError("no server is up")
            server = min(self._under_way, key=self._under_way.__getitem__)
            self._under_way[server] += 1
            return server
