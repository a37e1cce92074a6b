"""A web framework in miniature: routes and handlers behind one WSGI callable."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

_Handler = Callable[..., str | Iterable[str]]
_PLACEHOLDER = re.compile(r"<(?P<kind>int:)?(?P<name>\w+)>")
_TEXT = ("Content-Type", "text/plain; charset=utf-8")


class App:
    """A WSGI application that calls the function registered for a request's method and path."""

    def __init__(self) -> None:
        self._routes: list[tuple[str, str, _Handler]] = []

    def get(self, pattern: str) -> Callable[[_Handler], _Handler]:
        """Register the function below for GET requests whose path fits `pattern`."""
        return self._route("GET", pattern)

    def post(self, pattern: str) -> Callable[[_Handler], _Handler]:
        """Register the function below for POST requests whose path fits `pattern`."""
        return self._route("POST", pattern)

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        allowed = set()
        for method, pattern, handler in self._routes:
            values = _fit(pattern, path)
            if values is None:
                continue
            if method == environ["REQUEST_METHOD"]:
                return _answer(handler, values, start_response)
            allowed.add(method)
        if allowed:
            return _plain("405 Method Not Allowed", start_response, ("Allow", ", ".join(sorted(allowed))))
        return _plain("404 Not Found", start_response)

    def _route(self, method: str, pattern: str) -> Callable[[_Handler], _Handler]:
        def register(handler: _Handler) -> _Handler:
            self._routes.append((method, pattern, handler))
            return handler

        return register


class _Stream:
    """The body of a streamed answer: texts become bytes one by one, as the server asks for them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts

    def __iter__(self) -> Iterator[bytes]:
        return (text.encode() for text in self._texts)

    def close(self) -> None:
        """Called by the server at the end, also if the client went away before the first text."""
        close = getattr(self._texts, "close", None)
        if close is not None:
            close()


def _fit(pattern: str, path: str) -> dict[str, str | int] | None:
    """The values of the pattern's placeholders, or None if the path does not fit."""
    wanted, found = pattern.split("/"), path.split("/")
    if len(wanted) != len(found):
        return None
    values: dict[str, str | int] = {}
    for part, text in zip(wanted, found, strict=True):
        placeholder = _PLACEHOLDER.fullmatch(part)
        if placeholder is None:
            if part != text:
                return None
        elif placeholder["kind"] is None:
            if not text:
                return None
            values[placeholder["name"]] = text
        else:
            if not re.fullmatch("[0-9]+", text):
                return None
            values[placeholder["name"]] = int(text)
    return values


def _answer(
    handler: _Handler, values: dict[str, str | int], start_response: Callable[..., Any]
) -> Iterable[bytes]:
    try:
        result = handler(**values)
    except Exception:
        return _plain("500 Internal Server Error", start_response)
    if isinstance(result, str):
        return _plain("200 OK", start_response, text=result)
    start_response("200 OK", [_TEXT])
    return _Stream(result)


def _plain(
    status: str, start_response: Callable[..., Any], *headers: tuple[str, str], text: str = ""
) -> list[bytes]:
    body = text.encode()
    start_response(status, [_TEXT, ("Content-Length", str(len(body))), *headers])
    return [body]
