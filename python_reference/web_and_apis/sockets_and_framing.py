"""A line protocol over TCP: many clients, one thread, and bytes that arrive in any size."""

from __future__ import annotations

import contextlib
import selectors
import socket
from collections.abc import Callable
from dataclasses import dataclass, field

_LONGEST_LINE = 1_000
_MOST_WAITING = 65_536
_PIECE = 65_536


@dataclass
class _Client:
    """A connection: what arrived and is not answered yet, and what is answered and not sent yet."""

    connection: socket.socket
    received: bytearray = field(default_factory=bytearray)
    to_send: bytearray = field(default_factory=bytearray)
    has_finished: bool = False


class LineServer:
    """Answers each line that a client sends with a line of `handler`'s."""

    def __init__(self, handler: Callable[[bytes], bytes]) -> None:
        self._handler = handler
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.setblocking(False)
        self.port: int = self._listener.getsockname()[1]
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)

    def poll(self, timeout: float) -> None:
        """Wait at most `timeout` seconds until something is ready, and do what is ready."""
        for key, events in self._selector.select(timeout):
            client: _Client | None = key.data
            if client is None:
                self._accept()
                continue
            try:
                if events & selectors.EVENT_READ:
                    self._receive(client)
                self._answer_and_send(client)
            except OSError:
                self._drop(client)

    def close(self) -> None:
        """Close the port and all connections."""
        for key in list(self._selector.get_map().values()):
            if key.data is not None:
                self._drop(key.data)
        self._selector.close()
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # the client may have left before its turn
            connection, _ = self._listener.accept()
            connection.setblocking(False)
            self._selector.register(connection, selectors.EVENT_READ, _Client(connection))

    def _receive(self, client: _Client) -> None:
        with contextlib.suppress(BlockingIOError):
            data = client.connection.recv(_PIECE)
            client.received += data
            client.has_finished = not data

    def _answer_and_send(self, client: _Client) -> None:
        """Answer the lines for which there is room, send what the client takes, and wait for what is missing."""
        while len(client.to_send) <= _MOST_WAITING:
            end = client.received.find(b"\n")
            if end > _LONGEST_LINE or (end < 0 and len(client.received) > _LONGEST_LINE):
                self._drop(client)
                return
            if end < 0:
                break
            line = bytes(client.received[:end])
            del client.received[: end + 1]
            client.to_send += self._answer(line) + b"\n"
        with contextlib.suppress(BlockingIOError):
            while client.to_send:
                del client.to_send[: client.connection.send(client.to_send)]
        has_lines = b"\n" in client.received
        events = 0
        if client.to_send or has_lines:
            events |= selectors.EVENT_WRITE
        if not client.has_finished and not has_lines and len(client.to_send) <= _MOST_WAITING:
            events |= selectors.EVENT_READ
        if events:
            self._selector.modify(client.connection, events, client)
        else:
            self._drop(client)

    def _answer(self, line: bytes) -> bytes:
        try:
            return self._handler(line)
        except Exception:
            return b"error"

    def _drop(self, client: _Client) -> None:
        self._selector.unregister(client.connection)
        client.connection.close()
