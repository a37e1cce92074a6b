"""Three ways to choose a server for a request."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterable


class _Balancer:
    """Servers, and which of them are down. Adding to a set and asking it are one step each, and need no lock."""

    def __init__(self, servers: Iterable[str]) -> None:
        self._servers = list(servers)
        self._down: set[str] = set()
        self._lock = threading.Lock()

    def done(self, server: str) -> None:
        """A request has ended on `server`."""

    def down(self, server: str) -> None:
        """Send nothing to `server` from now on; its requests under way may still end."""
        self._down.add(server)

    def up(self, server: str) -> None:
        """Send requests to `server` again."""
        self._down.discard(server)

    def _those_up(self) -> list[str]:
        """The servers that are up, in their order. Raises LookupError if there are none."""
        up = [server for server in self._servers if server not in self._down]
        if not up:
            raise LookupError("no server is up")
        return up


class RoundRobin(_Balancer):
    """Each server in turn."""

    def __init__(self, servers: Iterable[str]) -> None:
        super().__init__(servers)
        self._next = 0

    def pick(self, client: str) -> str:
        """The next server that is up. Raises LookupError if none is."""
        with self._lock:
            up = self._those_up()
            while True:
                server = self._servers[self._next]
                self._next = (self._next + 1) % len(self._servers)
                if server in up:
                    return server


class LeastConnections(_Balancer):
    """The server with the fewest requests under way."""

    def __init__(self, servers: Iterable[str]) -> None:
        super().__init__(servers)
        self._under_way = dict.fromkeys(self._servers, 0)

    def pick(self, client: str) -> str:
        """The least busy server that is up. Raises LookupError if none is."""
        with self._lock:
            server = min(self._those_up(), key=self._under_way.__getitem__)
            self._under_way[server] += 1
            return server

    def done(self, server: str) -> None:
        """A request has ended on `server`."""
        with self._lock:
            self._under_way[server] -= 1


class Sticky(_Balancer):
    """The same server for the same client, as long as that server is up."""

    def pick(self, client: str) -> str:
        """The client's favourite among the servers that are up. Raises LookupError if none is."""
        return max(self._those_up(), key=lambda server: _liking(client, server))


def _liking(client: str, server: str) -> bytes:
    """How much `client` likes `server`: the same in every process, and even over many clients."""
    return hashlib.sha256(repr((client, server)).encode()).digest()
