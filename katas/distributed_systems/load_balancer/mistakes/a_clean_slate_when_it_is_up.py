"""A server that comes up again has no requests.

Those that it had may still be under way, and each of them ends once: {{least_connections_counts_what_is_under_way: actual}} in place of
{{least_connections_counts_what_is_under_way: expected}}. A count that was set to 0 goes below it then, and the server seems to be less than idle.

Breaks: "Requests that
were under way when a server went down are counted as long as they are, also when it is up again."
Fails: least_connections_counts_what_is_under_way
"""


class LeastConnections(_Balancer):
    ...

    def up(self, server):
        with self._lock:
            self._down.discard(server)
            self._under_way[server] = 0
