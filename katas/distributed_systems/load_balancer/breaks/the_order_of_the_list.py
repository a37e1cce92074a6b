"""A client's server is found by its place in the list.

Breaks: "and for any order of `servers`"
"""


class Sticky(_Balancer):
    ...

    def pick(self, client):
        up = [(place, server) for place, server in enumerate(self._servers) if server not in self._down]
        if not up:
            raise LookupError("no server is up")
        return max(up, key=lambda pair: _liking(client, str(pair[0])))[1]
