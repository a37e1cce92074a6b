"""Clients on loopback, and a server that is polled until they have what they wait for."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable
from typing import Any

from katabook import called, fail, raised_at

#: So often is the server polled before something is said to be missing.
PATIENCE = 60


class Hall:
    """A server with its clients; calls: the lines that its handler got."""

    def __init__(self, solution: Any, answer: Callable[[bytes], bytes] | None = None) -> None:
        self.calls: list[Any] = []
        self.odd: list[str] = []
        self._answer = answer or (lambda line: b"<" + line + b">")
        self.place = solution.LineServer
        self.server = called(solution.LineServer, self._handle)
        self.port = self.server.port
        if type(self.port) is not int:
            fail(f"server.port is not an integer but a {type(self.port).__name__}", call="server.port", place=self.place)

    def _handle(self, line: Any) -> bytes:
        if type(line) is not bytes:
            self.odd.append(type(line).__name__)
        self.calls.append(line)
        return self._answer(line)

    def client(self, room: int | None = None) -> Client:
        """A new connection. room: bytes that the client's system takes before it is read from."""
        connection = socket.socket()
        if room:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
        connection.settimeout(2)
        try:
            connection.connect(("127.0.0.1", self.port))
        except OSError as problem:
            fail(f"no connection to the server's port: {type(problem).__name__}", call="LineServer(handler)", place=self.place)
        connection.setblocking(False)
        return Client(self, connection)

    def listens_on(self, address: str) -> bool:
        """Whether the server's port takes connections at another address."""
        with socket.socket() as connection:
            connection.settimeout(0.5)
            try:
                connection.connect((address, self.port))
            except OSError:
                return False
            return True

    def poll(self, times: int = 4, timeout: float = 0.005) -> None:
        """Poll so often."""
        for _ in range(times):
            try:
                called(self.server.poll, timeout)
            except Exception as problem:
                place = raised_at(problem)
                if place is None:
                    raise
                fail(f"{type(problem).__name__} came out of poll: the server is down", call="server.poll(timeout)", place=place)

    def until(self, done: Callable[[], bool], times: int = PATIENCE) -> bool:
        """Poll until `done()`; False if that does not come."""
        for turn in range(times):
            if done():
                return True
            self.poll(1)
            if turn > 8:
                threading.Event().wait(0.001)  # a server that never waits would use up all patience before a byte has come
        return done()


class Client:
    """A connection, and all that it has received. closed: the server has closed it."""

    def __init__(self, hall: Hall, connection: socket.socket) -> None:
        self.hall, self.connection = hall, connection
        self.got = bytearray()
        self.closed = False
        self.reset = False

    def send(self, data: bytes) -> Client:
        """Send all of it, polling the server while there is no room."""
        rest = memoryview(data)
        for _ in range(20 * PATIENCE):
            if not rest:
                return self
            try:
                rest = rest[self.connection.send(rest) :]
            except BlockingIOError:
                self.hall.poll(1)
            except OSError:
                return self
        fail("the server does not take the bytes that a client sends", call="server.poll(timeout)", place=self.hall.place)

    def push(self, data: bytes) -> int:
        """Send as much as there is room for, without polling: how many bytes."""
        sent = 0
        while sent < len(data):
            try:
                sent += self.connection.send(data[sent : sent + 65536])
            except OSError:
                break
        return sent

    def finish(self) -> Client:
        """Say that nothing more will be sent."""
        self.connection.shutdown(socket.SHUT_WR)
        return self

    def vanish(self) -> None:
        """Break the connection off: the server's next recv or send fails."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def look(self, most: int = 1 << 20) -> bytes:
        """Take what has arrived, and return all that ever has."""
        while most > 0 and not self.closed:
            try:
                piece = self.connection.recv(min(most, 1 << 16))
            except BlockingIOError:
                break
            except OSError:
                self.closed = self.reset = True
                break
            if not piece:
                self.closed = True
            self.got += piece
            most -= len(piece)
        return bytes(self.got)

    def gets(self, wanted: bytes) -> bool:
        """Poll until this has arrived; False if something else did, or it did not come."""
        self.drain(len(wanted))
        return bytes(self.got) == wanted

    def drain(self, size: int) -> None:
        """Read and poll until so many bytes have arrived, or nothing comes any more."""
        idle = 0
        while idle < PATIENCE and not self.closed:
            before = len(self.got)
            if len(self.look()) >= size:
                return
            idle = 0 if len(self.got) > before else idle + 1
            self.hall.poll(1)
            if idle > 8:
                threading.Event().wait(0.001)  # a server that never waits would use up all patience before a byte has come

    def is_closed(self) -> bool:
        """Poll until the server has closed this connection."""
        return self.hall.until(lambda: (self.look(), self.closed)[1])
