"""A server that speaks ASGI to a service, and an application that can be told what to do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from katabook import awaited, called, fail

CONSTANT_HEADERS = [(b"content-type", b"text/plain"), (b"x-from", b"app")]
CONSTANT_START = {"type": "http.response.start", "status": 200, "headers": CONSTANT_HEADERS}


class Answer:
    """What the server got for one request."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.messages: list[Any] = []
        self.problem: BaseException | None = None

    @property
    def starts(self) -> list[Any]:
        return [message for message in self.messages if message.get("type") == "http.response.start"]

    @property
    def status(self) -> Any:
        return self.starts[0].get("status") if self.starts else None

    @property
    def headers(self) -> list[tuple[bytes, bytes]]:
        pairs = list(self.starts[0].get("headers", ())) if self.starts else []
        odd = [part for pair in pairs for part in pair if not isinstance(part, bytes)]
        if odd:
            fail(f"a header of an answer has the {type(odd[0]).__name__} {odd[0]!r}, and not bytes", call="await send(message)")
        return [(bytes(name), bytes(value)) for name, value in pairs]

    def header(self, name: bytes) -> list[bytes]:
        return [value for key, value in self.headers if key.lower() == name]

    @property
    def body(self) -> bytes:
        pieces = [message.get("body", b"") for message in self.messages if message.get("type") == "http.response.body"]
        odd = [piece for piece in pieces if not isinstance(piece, bytes)]
        if odd:
            fail(f"the body of an answer is a {type(odd[0]).__name__}, and not bytes", call="await send(message)")
        return b"".join(pieces)

    @property
    def said(self) -> str:
        """In words: the status, or what came instead."""
        if self.problem is not None:
            return type(self.problem).__name__
        return str(self.status) if self.starts else "no answer"


class Server:
    """Runs each request in a task of its own, as uvicorn and its like do."""

    def __init__(self, service: Any) -> None:
        self.service = service
        self.answers: list[Answer] = []
        self.tasks: list[asyncio.Task[None]] = []

    def begin(self, path: str = "/", headers: Any = (), body: tuple[bytes, ...] = (b"",)) -> tuple[Answer, asyncio.Task[None]]:
        """Begin a request; what comes of it is in the answer when the task has ended."""
        answer = Answer(path)
        task = asyncio.create_task(self._run(answer, path, headers, body))
        self.answers.append(answer)
        self.tasks.append(task)
        return answer, task

    async def ask(self, path: str = "/", headers: Any = (), body: tuple[bytes, ...] = (b"",)) -> Answer:
        """One request from beginning to end."""
        answer, task = self.begin(path, headers, body)
        await asyncio.wait([task])
        return answer

    async def _run(self, answer: Answer, path: str, headers: Any, body: tuple[bytes, ...]) -> None:
        pieces = list(body)

        async def receive() -> dict[str, Any]:
            if not pieces:
                return {"type": "http.disconnect"}
            piece = pieces.pop(0)
            return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

        async def send(message: dict[str, Any]) -> None:
            answer.messages.append(message)

        try:
            await awaited(self.service, scope(path, headers), receive, send)
        except BaseException as problem:
            answer.problem = problem
            raise


def scope(path: str, headers: Any = ()) -> dict[str, Any]:
    """What a server says of a request."""
    return {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http", "path": path,
        "raw_path": path.encode(), "query_string": b"", "root_path": "", "headers": [(b"host", b"shop"), *headers, (b"accept", b"*/*")],
    }


class App:
    """An application that notes what reaches it, and does what its plan says for a path."""

    def __init__(self, plan: Callable[[str], Any] | None = None) -> None:
        self.reached: list[str] = []
        self.plan = plan

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        path = scope.get("path", scope["type"])
        self.reached.append(path)
        if self.plan is not None:
            await self.plan(path)
        await send(CONSTANT_START)
        await send({"type": "http.response.body", "body": b"done " + path.encode()})


class Database:
    """Asked by /ready: up, or down with some exception."""

    def __init__(self) -> None:
        self.problem: Exception | None = None
        self.asked = 0

    async def __call__(self) -> None:
        self.asked += 1
        await asyncio.sleep(0)
        if self.problem is not None:
            raise self.problem


def service(solution: Any, app: Any, check: Any = None, grace: float = 20) -> Any:
    """A service of the solution's, or a finding."""
    made = called(solution.Service, app, check or Database(), grace)
    if not callable(made):
        returned = "None" if made is None else f"a {type(made).__name__}"
        fail(f"Service(app, check, grace) gave {returned}, which no server can call", call="Service(app, check, grace)", place=solution.Service)
    return made
