"""The position counts the servers that are up.

When one goes down, the same position means another server: {{round_robin_takes_turns: actual}} in place of
{{round_robin_takes_turns: expected}}. Some are skipped, some are served twice. Remember the position in the list of all servers.

Breaks: "the order of the others stays, and the round goes on from the server that it has reached in the list of all"
Fails: round_robin_takes_turns
"""


class RoundRobin(_Balancer):
    ...

    def pick(self, client):
        with self._lock:
            up = [server for server in self._servers if server not in self._down]
            if not up:
                raise LookupError("no server is up")
            server = up[self._next % len(up)]
            self._next += 1
            return server
