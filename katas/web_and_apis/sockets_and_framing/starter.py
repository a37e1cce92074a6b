"""A line protocol over TCP: many clients, one thread, and bytes that arrive in any size."""

from __future__ import annotations

import socket


class LineServer:
    """Answers each line that a client sends with a line of `handler`'s."""

    def __init__(self, handler):
        self.handler = handler
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]

    def poll(self, timeout):
        """Wait at most `timeout` seconds until something is ready, and do what is ready."""
        # TODO: this serves one line of one client, and waits for it
        self.listener.settimeout(timeout)
        try:
            connection, _ = self.listener.accept()
        except TimeoutError:
            return
        line = connection.recv(1024)
        connection.send(self.handler(line))
        connection.close()

    def close(self):
        """Close the port and all connections."""
        self.listener.close()
