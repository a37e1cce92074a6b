"""A live feed as server-sent events."""

from __future__ import annotations

import asyncio


class Feed:
    """An ASGI application that streams what is published to everybody who reads."""

    def __init__(self, history, heartbeat=None):
        self.history = history
        self.heartbeat = heartbeat
        self.readers = 0
        self.events = []

    def publish(self, text):
        """Publish an event; return its id."""
        self.events.append(text)
        return len(self.events)

    async def __call__(self, scope, receive, send):
        """Stream events to one reader, until that reader has gone."""
        # TODO: this asks once a second, whether there is news or not, and never notices that the reader has gone
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/event-stream")]})
        seen = len(self.events)
        while True:
            await asyncio.sleep(1)
            for text in self.events[seen:]:
                await send({"type": "http.response.body", "body": f"data: {text}\n\n".encode(), "more_body": True})
            seen = len(self.events)
