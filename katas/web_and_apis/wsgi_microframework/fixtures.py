"""A server that calls a WSGI application and keeps what it answers."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from typing import Any

from katabook import called, fail, raised_at

TEXT = "text/plain; charset=utf-8"


class Answer:
    """What came back. pieces: the body as the server got it, piece by piece."""

    def __init__(self, call: str) -> None:
        self.call = call
        self.starts: list[tuple[Any, Any]] = []
        self.pieces: list[bytes] = []

    def start_response(self, status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
        self.starts.append((status, headers))
        return self.pieces.append

    def look_at_headers(self) -> None:
        """Status and headers have to be what PEP 3333 says: a text, and a list of pairs of texts."""
        for status, headers in self.starts:
            if not isinstance(status, str):
                fail(f"the status is a {type(status).__name__}: a server wants a text like '200 OK'", call="start_response(status, headers)")
            if not isinstance(headers, list):
                fail(f"the headers are a {type(headers).__name__}: a server wants a list of pairs", call="start_response(status, headers)")
            for header in headers:
                if not isinstance(header, tuple) or len(header) != 2:
                    fail(f"a header is {header!r}: a server wants a tuple of a name and a value", call="start_response(status, headers)")
                if not all(isinstance(part, str) for part in header):
                    fail(f"the header {header[0]} has a value of type {type(header[1]).__name__}: a server wants texts", call="start_response(status, headers)")

    @property
    def status(self) -> str:
        return str(self.starts[-1][0]) if self.starts else "no status"

    @property
    def body(self) -> bytes:
        return b"".join(self.pieces)

    def all(self, name: str) -> list[str]:
        """The values of this header."""
        return [value for key, value in self.starts[-1][1] if key.lower() == name.lower()]


def environ(method: str, path: str) -> dict[str, Any]:
    """What a server says of a request, the path given as text."""
    return {
        "REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": path.encode(errors="surrogateescape").decode("latin-1"), "QUERY_STRING": "",
        "SERVER_NAME": "127.0.0.1", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_HOST": "shop.example",
        "wsgi.version": (1, 0), "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr,
        "wsgi.multithread": False, "wsgi.multiprocess": False, "wsgi.run_once": False,
    }


def opened(app: Any, method: str, path: str) -> tuple[Answer, Any]:
    """Send a request: the answer so far, and the body that the application returned, not yet read."""
    answer = Answer(f"{method} {path}")
    try:
        body = called(app, environ(method, path), answer.start_response)
    except Exception as problem:
        place = raised_at(problem)
        if place is None or isinstance(problem, AssertionError):
            raise
        fail(f"the server got no answer to {answer.call}: {type(problem).__name__} came out of the application", call=answer.call, place=place)
    answer.look_at_headers()
    if body is None:
        fail(f"the application returned None for {answer.call}: the server has no body to send", call=answer.call, place=type(app))
    if isinstance(body, str):
        fail(f"the body for {answer.call} is a str: a server that iterates it gets letters, and no bytes", call=answer.call)
    return answer, body


def pieces(answer: Answer, body: Any) -> Iterator[bytes]:
    """The pieces of a body, each taken when it is asked for."""
    try:
        for piece in body:
            if not isinstance(piece, bytes):
                fail(f"a piece of the body for {answer.call} is a {type(piece).__name__}: the server sends bytes", call=answer.call)
            answer.look_at_headers()
            if not answer.starts:
                fail(f"the body for {answer.call} began before start_response was called", call=answer.call)
            answer.pieces.append(piece)
            yield piece
    except TypeError as problem:
        if raised_at(problem) is not None or "iterable" not in str(problem):
            raise
        fail(f"the body for {answer.call} cannot be iterated", call=answer.call)


def close(body: Any) -> None:
    """What a server does at the end of every answer."""
    if hasattr(body, "close"):
        body.close()


def ask(app: Any, method: str, path: str) -> Answer:
    """Send a request and read the whole answer, as a server does."""
    answer, body = opened(app, method, path)
    for _ in pieces(answer, body):
        pass
    close(body)
    if len(answer.starts) != 1:
        fail(f"start_response was called {len(answer.starts)} times for {answer.call}", call=answer.call)
    return answer
