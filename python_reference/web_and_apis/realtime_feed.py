"""A live feed as server-sent events: one short history for everybody, and a position for each reader."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

_Message = Mapping[str, Any]
_Receive = Callable[[], Awaitable[_Message]]
_Send = Callable[[_Message], Awaitable[None]]


class Feed:
    """An ASGI application that streams what is published to everybody who reads."""

    def __init__(self, history: int, heartbeat: float | None = None) -> None:
        self._events: deque[str] = deque(maxlen=history)
        self._last = 0  # the id of the latest event, which is the last one in the deque
        self._heartbeat = heartbeat
        self._news: set[asyncio.Event] = set()  # one for each reader

    @property
    def readers(self) -> int:
        """How many streams are open."""
        return len(self._news)

    def publish(self, text: str) -> int:
        """Number an event, keep it for a while, wake the readers; return its id."""
        self._last += 1
        self._events.append(text)
        for news in self._news:
            news.set()
        return self._last

    async def __call__(self, scope: Mapping[str, Any], receive: _Receive, send: _Send) -> None:
        """Stream events to one reader, until that reader has gone."""
        news = asyncio.Event()
        self._news.add(news)
        try:
            async with asyncio.TaskGroup() as tasks:
                stream = tasks.create_task(self._stream(self._position(scope), news, send))
                await _disconnected(receive)
                stream.cancel()
        except* OSError:
            pass  # the reader went away in the middle of a send
        finally:
            self._news.discard(news)

    async def _stream(self, position: int | None, news: asyncio.Event, send: _Send) -> None:
        """_Send what comes after `position`, the id of the last event that the reader has; None is a gap."""
        headers = [(b"content-type", b"text/event-stream")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        while True:
            oldest = self._last - len(self._events) + 1
            if position is None or position + 1 < oldest:
                position = oldest - 1
                await _write(send, f"event: gap\ndata: {oldest}\n\n")
            elif position < self._last:
                text = self._events[position + 1 - oldest]
                position += 1
                data = "".join(f"data: {line}\n" for line in text.split("\n"))
                await _write(send, f"id: {position}\n{data}\n")
            else:
                news.clear()
                try:
                    async with asyncio.timeout(self._heartbeat):
                        await news.wait()
                except TimeoutError:
                    await _write(send, ": still here\n\n")

    def _position(self, scope: Mapping[str, Any]) -> int | None:
        """The id of the last event that a reader has; None for an id that this feed has not given."""
        known = dict(scope["headers"]).get(b"last-event-id")
        if known is None:
            return self._last
        try:
            number = int(known)
        except ValueError:
            return None
        return number if 1 <= number <= self._last else None


async def _disconnected(receive: _Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _write(send: _Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})
