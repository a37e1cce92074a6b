"""A chassis for small services: health, request ids, and an orderly end."""

from __future__ import annotations

import asyncio
import json
import re
import uuid
from collections.abc import Awaitable, Callable, MutableMapping
from contextvars import ContextVar
from typing import Any

_Scope = MutableMapping[str, Any]
_Message = MutableMapping[str, Any]
_Receive = Callable[[], Awaitable[_Message]]
_Send = Callable[[_Message], Awaitable[None]]
_App = Callable[[_Scope, _Receive, _Send], Awaitable[None]]

_WELL_FORMED = re.compile(rb"[A-Za-z0-9_-]{1,64}")

_request_id: ContextVar[str | None] = ContextVar("request_id", default=None)


class ContractBroken(Exception):
    """Another service answered something that was not agreed on."""


def request_id() -> str | None:
    """The id of the request in which this is called, or None."""
    return _request_id.get()


async def answer(send: _Send, status: int) -> None:
    """Answer a request without asking the application."""
    await send({"type": "http.response.start", "status": status})
    await send({"type": "http.response.body"})


class Service:
    """An ASGI application around another one."""

    def __init__(self, app: _App, check: Callable[[], Awaitable[None]], grace: float) -> None:
        self._app = app
        self._check = check
        self._grace = grace
        self._under_way: set[asyncio.Future[None]] = set()
        self._ending = False

    async def __call__(self, scope: _Scope, receive: _Receive, send: _Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"] == "/live":
            await answer(send, 200)
        elif scope["path"] == "/ready":
            await answer(send, await self._readiness())
        elif self._ending:
            await answer(send, 503)
        else:
            await self._serve(scope, receive, send)

    async def shutdown(self) -> int:
        """Take no new requests, let those under way end, cancel what is left; how many that were."""
        self._ending = True
        if not self._under_way:
            return 0
        _, late = await asyncio.wait(self._under_way, timeout=self._grace)
        if not late:
            return 0
        for task in late:
            task.cancel()
        await asyncio.wait(late)
        return len(late)

    async def _readiness(self) -> int:
        if self._ending:
            return 503
        try:
            await self._check()
        except Exception:
            return 503
        return 200

    async def _serve(self, scope: _Scope, receive: _Receive, send: _Send) -> None:
        known_as = _id_for(scope)

        async def send_with_id(message: _Message) -> None:
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", ()), (b"x-request-id", known_as.encode())]
                message = {**message, "headers": headers}
            await send(message)

        token = _request_id.set(known_as)
        try:
            task = asyncio.ensure_future(self._app(scope, receive, send_with_id))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
            await task
        finally:
            _request_id.reset(token)


def _id_for(scope: _Scope) -> str:
    """The id that the request came with, if it is well-formed, or else a new one."""
    for name, value in scope["headers"]:
        if name == b"x-request-id" and _WELL_FORMED.fullmatch(value):
            return str(value, "ascii")
    return uuid.uuid4().hex


async def fetch_stock(call: Callable[[str, dict[str, str]], Awaitable[bytes]], sku: str) -> dict[str, Any]:
    """Ask the stock service, and believe only what was agreed on."""
    known_as = request_id()
    body = await call(f"/v1/stock/{sku}", {} if known_as is None else {"x-request-id": known_as})
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ContractBroken("the stock service did not answer JSON") from error
    if not isinstance(fields, dict):
        raise ContractBroken("the stock service did not answer an object")
    count, due = fields.get("count"), fields.get("due")
    if type(count) is not int or count < 0:
        raise ContractBroken(f"count is {count!r}")
    if not isinstance(due, str | None):
        raise ContractBroken(f"due is {due!r}")
    return {"count": count, "due": due}
