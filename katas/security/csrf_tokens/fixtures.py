"""A bank, browsers with cookies, and a site that is not the bank's.

Owns: the application behind the middleware, and what browsers send for forms, scripts and pages of strangers.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlencode

FORM = "application/x-www-form-urlencoded"


class Bank:
    """A WSGI application: sessions by cookie, a login, transfers. It trusts every request that reaches it."""

    def __init__(self) -> None:
        self.sessions: dict[str, str] = {}
        self.transfers: list[tuple[str, str, str]] = []
        self.calls: list[tuple[str, str]] = []
        self.bodies: list[bytes] = []
        self.tokens: list[str | None] = []

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        self.calls.append((method, path))
        self.tokens.append(environ.get("csrf.token"))
        session = cookies(environ.get("HTTP_COOKIE", "")).get("session", "")
        if session not in self.sessions:
            return self._redirect(start_response, path, self._new_session(""))
        if method in ("GET", "HEAD", "OPTIONS"):
            token = environ.get("csrf.token")
            start_response("200 Fine", [("Content-Type", "text/html"), ("X-Bank", "yes")])
            return [f'<form method="post"><input name="csrf_token" value="{token}">'.encode(), b"</form>"]
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        self.bodies.append(body)
        fields = {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}
        if path == "/login":
            return self._redirect(start_response, "/", self._new_session(fields.get("user", "")))
        user = self.sessions[session]
        if user:
            self.transfers.append((user, fields.get("to", "?"), fields.get("cents", "?")))
        start_response("200 Fine", [("Content-Type", "text/plain"), ("X-Bank", "yes")])
        return [b"done, ", b"thank you"]

    def _new_session(self, user: str) -> str:
        session = f"s-7f3a9c41e2b05d68-{len(self.sessions)}"  # ids that begin alike
        self.sessions[session] = user
        return session

    def _redirect(self, start_response: Callable[..., Any], path: str, session: str) -> list[bytes]:
        start_response("303 See Other", [("Location", path), ("Set-Cookie", f"session={session}; HttpOnly; Path=/")])
        return [b""]


class Body:
    """What a server gives as `wsgi.input`: to read more than was sent means to wait for ever."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)
        self._left = len(data)
        self.waits = False

    def read(self, size: int = -1) -> bytes:
        if size is None or size < 0 or size > self._left:
            self.waits = True
        data = self._data.read(size)
        self._left -= len(data)
        return data

    def readline(self, size: int = -1) -> bytes:
        if size is None or size < 0 or size > self._left:
            self.waits = True
        line = self._data.readline(size)
        self._left -= len(line)
        return line

    def readlines(self, hint: int = -1) -> list[bytes]:
        self.waits = True
        return self._data.readlines(hint)

    def __iter__(self) -> Any:
        self.waits = True
        return iter(self._data)


class Answer:
    """What a browser got. status: the number, 0 if the application never called start_response."""

    def __init__(self, status: str, headers: list[tuple[str, str]], body: bytes, waits: bool) -> None:
        self.status = int(status.split()[0]) if status.split() else 0
        self.line, self.headers, self.body, self.waits = status, headers, body, waits
        self.is_text = False

    @property
    def token(self) -> str:
        """The token in the form on this page."""
        found = re.search(rb'name="csrf_token" value="([^"]*)"', self.body)
        return found.group(1).decode() if found else ""


class Browser:
    """A browser with a jar of cookies for the bank. It sends them with every request to the bank, whichever page made it."""

    def __init__(self, application: Any) -> None:
        self.application = application
        self.jar: dict[str, str] = {"theme": "dark"}

    def get(self, path: str = "/", method: str = "GET") -> Answer:
        return self.send(method, path)

    def submit(self, path: str, fields: dict[str, str], method: str = "POST", kind: str = FORM) -> Answer:
        return self.send(method, path, urlencode(fields).encode(), kind)

    def send(self, method: str, path: str, body: bytes = b"", kind: str = "", headers: dict[str, str] | None = None, query: str = "", length: str | None = "") -> Answer:
        """One request, and what came back; a redirect is followed."""
        stream = Body(body)
        environ: dict[str, Any] = {
            "REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": path, "QUERY_STRING": query,
            "SERVER_NAME": "bank.example", "SERVER_PORT": "443", "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_HOST": "bank.example",
            "wsgi.version": (1, 0), "wsgi.url_scheme": "https", "wsgi.input": stream, "wsgi.errors": io.StringIO(),
            "wsgi.multithread": False, "wsgi.multiprocess": False, "wsgi.run_once": False,
        }
        if kind:
            environ["CONTENT_TYPE"] = kind
        if body or kind and length is not None:
            environ["CONTENT_LENGTH"] = str(len(body)) if body else ""
        if self.jar:
            environ["HTTP_COOKIE"] = "; ".join([*(f"{name}={value}" for name, value in self.jar.items()), "lang=en"])
        for name, value in (headers or {}).items():
            environ["HTTP_" + name.upper().replace("-", "_")] = value
        started: list[tuple[str, list[tuple[str, str]]]] = []

        def start_response(status: str, headers: Any, exc_info: Any = None) -> Callable[[bytes], None]:
            started.append((status, list(headers)))
            return lambda data: None

        parts = self.application(environ, start_response)
        pieces = list(parts)
        data = b"".join(piece for piece in pieces if isinstance(piece, bytes))
        status, given = started[-1] if started else ("", [])
        for name, value in given:
            if name.lower() == "set-cookie":
                self.jar.update([value.split(";")[0].split("=", 1)])
        answer = Answer(status, given, data, stream.waits)
        answer.is_text = any(not isinstance(piece, bytes) for piece in pieces)
        location = next((value for name, value in given if name.lower() == "location"), None)
        return self.get(location) if answer.status == 303 and location else answer


def cookies(text: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in text.split("; ") if "=" in part)
