"""A reverse proxy: what goes on to the backend, what comes back, and what stays on its hop."""

from __future__ import annotations


class Proxy:
    """Stands in front of a backend, which `send` asks."""

    def __init__(self, send):
        self.send = send

    def handle(self, method, path, headers, body, peer):
        """The answer to a request that came from the address `peer`."""
        # TODO: each hears everything of the other
        status, came, chunks = self.send(method, path, headers, body)
        return status, came, [b"".join(chunks)]
