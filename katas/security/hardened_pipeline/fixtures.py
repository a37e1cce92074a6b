"""A server that drives the pipeline, and a site whose parts write down what they had to do.

Owns: the environ of a request, a body that notices each read, and the order of what happened.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterator
from typing import Any

HEADERS = {
    "Content-Security-Policy": "default-src 'self'",
    "X-Content-Type-Options": "nosniff",
    "Strict-Transport-Security": "max-age=63072000",
}
LIMIT = 1000
HOSTS = ("shop.example", "www.shop.example")


class Body:
    """`wsgi.input`; what is read of it is written down."""

    def __init__(self, data: bytes, happened: list[str]) -> None:
        self._data = io.BytesIO(data)
        self._happened = happened

    def _read(self, data: Any) -> Any:
        self._happened.append("body read")
        return data

    def read(self, size: int = -1) -> bytes:
        return self._read(self._data.read(size))

    def readline(self, size: int = -1) -> bytes:
        return self._read(self._data.readline(size))

    def readlines(self, hint: int = -1) -> list[bytes]:
        return self._read(self._data.readlines(hint))

    def __iter__(self) -> Iterator[bytes]:
        return self._read(iter(self._data))


class Answer:
    """What a client got."""

    def __init__(self, calls: list[tuple[str, list[tuple[str, str]], Any]], body: bytes, happened: list[str], parts: Any) -> None:
        self.calls, self.body, self.happened, self.parts = calls, body, happened, parts
        self.status = calls[-1][0] if calls else ""
        self.headers = calls[-1][1] if calls else []
        self.code = int(self.status.split()[0]) if self.status[:3].isdigit() else 0

    def lacking(self, wanted: dict[str, str]) -> list[str]:
        """Those of the wanted headers that the answer does not have."""
        return [name for name, value in wanted.items() if (name.lower(), value) not in [(given.lower(), text) for given, text in self.headers]]


def written(data: bytes) -> None:
    """What a server's start_response returns."""


def ask(application: Any, happened: list[str], **changes: Any) -> Answer:
    """Send one request, as a server does, and take the whole answer."""
    body = changes.pop("body", b"")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "POST", "SCRIPT_NAME": "", "PATH_INFO": "/", "QUERY_STRING": "", "SERVER_NAME": "10.0.0.7", "SERVER_PORT": "8000", "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "shop.example", "REMOTE_ADDR": "192.0.2.7", "HTTP_AUTHORIZATION": basic("ann", "sesame"),
        "wsgi.version": (1, 0), "wsgi.url_scheme": "https", "wsgi.input": Body(body, happened), "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False, "wsgi.multiprocess": False, "wsgi.run_once": False,
    }
    if body:
        environ["CONTENT_LENGTH"] = str(len(body))
    for name, value in changes.items():
        if value is None:
            environ.pop(name, None)
        else:
            environ[name] = value
    calls: list[tuple[str, list[tuple[str, str]], Any]] = []

    def start_response(status: str, headers: Any, exc_info: Any = None) -> Callable[[bytes], None]:
        calls.append((status, [(name, value) for name, value in headers], exc_info))
        return written

    parts = application(environ, start_response)
    return Answer(calls, b"".join(parts), happened, parts)


def basic(user: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


class Site:
    """The application and what its gates are given: each writes down that it was asked."""

    def __init__(self, too_many: bool = False, raises: dict[str, Exception] | None = None) -> None:
        self.happened: list[str] = []
        self.logged: list[Any] = []
        self.users: list[Any] = []
        self._too_many = too_many
        self._raises = raises or {}

    def _note(self, what: str) -> None:
        self.happened.append(what)
        if what in self._raises:
            raise self._raises[what]

    def allow(self, address: str) -> bool:
        self._note("counted")
        return not self._too_many

    def check_password(self, user: str, password: str) -> bool:
        self._note("password hashed")
        return password == "sesame"

    def log(self, error: Any) -> None:
        self.logged.append(error)

    def app(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        self._note("app called")
        self.users.append(environ.get("REMOTE_USER"))
        length = environ.get("CONTENT_LENGTH") or "0"
        body = environ["wsgi.input"].read(int(length) if length.isascii() and length.isdigit() else 0)
        start_response("200 OK", [("Content-Type", "text/plain"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
        return [b"got ", str(len(body)).encode()]
