"""Between the choice of a server and counting the request nothing else happens.

With threads, another one may choose there: {{threads_pick_at_once: message}}. It finds the same server idle. To look and to count are
one step, under one lock, which is also that of `done`.

Breaks: "Picks and requests that ended are still counted one by one."
Fails: threads_pick_at_once
"""


class LeastConnections(_Balancer):
    ...

    def pick(self, client):
        up = [server for server in self._under_way if server not in self._down]
        if not up:
            raise LookupError("no server is up")
        server = min(up, key=self._under_way.__getitem__)
        with self._lock:
            self._under_way[server] += 1
        return server
