"""A browser that reads server-sent events, and the server between it and the application."""

from __future__ import annotations

import asyncio
from typing import Any


class Reader:
    """Reads one stream: keeps what arrives with the second at which it did, and can stall, leave or break."""

    def __init__(self, last_id: bytes | None = None, cut_after: int | None = None) -> None:
        headers = [(b"host", b"scores.example"), (b"accept", b"text/event-stream")]
        if last_id is not None:
            headers.append((b"last-event-id", last_id))
        self.scope = {"type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "path": "/", "query_string": b"", "headers": headers}
        self.last_id = last_id  # as the browser would send it with the next request
        self.cut_after = cut_after
        self.started: list[Any] = []
        self.events: list[tuple[str, str, str]] = []  # (kind, id, data)
        self.times: list[float] = []
        self.places: list[int] = []  # the message in which each event ended
        self.comments: list[float] = []
        self.messages = self.unseen = 0
        self.one_by_one = False  # room for one message at a time
        self.under_way = self.overlaps = 0
        self.finished = False
        self.unknown: str | None = None
        self.broken: BaseException | None = None
        self.room = asyncio.Event()
        self.room.set()
        self.gone = asyncio.Event()
        self.asked = asyncio.Event()  # whether the request has come in as a whole
        self.asked.set()
        self.slow_end = False  # a send that is cancelled takes a second to give its buffer back
        self._requests = [{"type": "http.request", "body": b"", "more_body": True}, {"type": "http.request", "body": b"", "more_body": False}]
        self._buffer = b""
        self._id = (last_id or b"").decode("latin-1")
        self._kind, self._data = "", ""

    async def receive(self) -> dict[str, Any]:
        await self.asked.wait()
        if self._requests:
            return self._requests.pop(0)
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        self.overlaps += self.under_way > 0
        self.under_way += 1
        try:
            try:
                await self.room.wait()
            except asyncio.CancelledError:
                if self.slow_end:
                    await asyncio.sleep(1)
                raise
            if self.broken is not None:
                raise self.broken
            if not self.gone.is_set():
                self._take(message)
            if self.one_by_one:
                self.room.clear()
        finally:
            self.under_way -= 1

    def _take(self, message: Any) -> None:
        self.messages += 1
        if message["type"] == "http.response.start":
            self.started.append((asyncio.get_running_loop().time(), message.get("status"), [(bytes(name).lower(), bytes(value)) for name, value in message.get("headers", ())]))
        elif message["type"] != "http.response.body":
            self.unknown = message["type"]
        elif not self.finished:
            self.finished = not message.get("more_body", False)
            body = message.get("body", b"")
            if isinstance(body, str):
                self.unknown = "http.response.body with a str for its body"
            else:
                self._read(body)
        if self.messages == self.cut_after:
            self.gone.set()

    def _read(self, body: bytes) -> None:
        self._buffer = (self._buffer + body).replace(b"\r\n", b"\n")
        *lines, self._buffer = self._buffer.split(b"\n")
        for line in lines:
            self._line(line.decode())

    def _line(self, line: str) -> None:
        """As the HTML standard says it, "Interpreting an event stream"."""
        now = asyncio.get_running_loop().time()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if line == "":
            before, self.last_id = (self.last_id or b"").decode("latin-1"), self._id.encode("latin-1", "replace") or None
            if self._data:
                self.events.append((self._kind or "message", self._id, self._data[:-1]))
                self.times.append(now)
                self.places.append(self.messages)
            elif self._kind or self._id != before:
                self.unseen += 1  # no browser dispatches an event without data
            self._kind, self._data = "", ""
        elif name == "":
            self.comments.append(now)
        elif name == "data":
            self._data += value + "\n"
        elif name == "event":
            self._kind = value
        elif name == "id" and "\0" not in value:
            self._id = value

    def seen(self) -> list[str]:
        """What arrived in short: "7" for an event with the id 7, "gap 9" for a gap."""
        return [f"gap {data}" if kind == "gap" else name for kind, name, data in self.events]
