"""Gates in front of a WSGI application, and the order in which they stand."""

from __future__ import annotations

import base64
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

_Environ = dict[str, Any]
_App = Callable[[_Environ, Callable[..., Any]], Iterable[bytes]]


@dataclass(frozen=True)
class Settings:
    """What the gates need to know."""

    hosts: tuple[str, ...]  # the names of this service
    headers: dict[str, str]  # for every answer
    limit: int  # bytes of a body
    allow: Callable[[str], bool]  # counts a request from this address; False: there were too many
    check_password: Callable[[str, str], bool]  # slow on purpose
    log: Callable[[Exception], object]


def refuse(
    start_response: Callable[..., Any], status: str, *more: tuple[str, str], exc_info: Any = None
) -> Iterable[bytes]:
    """Answer with nothing but the status."""
    start_response(status, [("Content-Type", "text/plain"), *more], exc_info)
    return [status.encode()]


class Errors:
    """Answers 500 if what is behind it raises, and logs the exception."""

    def __init__(self, app: _App, log: Callable[[Exception], object]) -> None:
        self.app, self.log = app, log

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        try:
            return self.app(environ, start_response)
        except Exception as error:
            self.log(error)
            return refuse(start_response, "500 Internal Server Error", exc_info=sys.exc_info())


class HostCheck:
    """Refuses requests for another host than ours."""

    def __init__(self, app: _App, hosts: tuple[str, ...]) -> None:
        self.app, self.hosts = app, hosts

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        if environ.get("HTTP_HOST", "").lower() not in self.hosts:
            return refuse(start_response, "400 Bad Request")
        return self.app(environ, start_response)


class RateLimit:
    """Counts each request, and refuses an address that sends too many."""

    def __init__(self, app: _App, allow: Callable[[str], bool]) -> None:
        self.app, self.allow = app, allow

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        if not self.allow(environ["REMOTE_ADDR"]):
            return refuse(start_response, "429 Too Many Requests")
        return self.app(environ, start_response)


class Login:
    """Lets in who sends a name and the right password (HTTP basic authentication)."""

    def __init__(self, app: _App, check_password: Callable[[str, str], bool]) -> None:
        self.app, self.check_password = app, check_password

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        coded = environ.get("HTTP_AUTHORIZATION", "").removeprefix("Basic ")
        try:
            user, _, password = base64.b64decode(coded).decode().partition(":")
        except ValueError:
            user = password = ""
        if not user or not self.check_password(user, password):
            return refuse(start_response, "401 Unauthorized", ("WWW-Authenticate", "Basic"))
        return self.app({**environ, "REMOTE_USER": user}, start_response)


class SizeLimit:
    """Refuses bodies that are too large, or that do not say how large they are, before a byte is read."""

    def __init__(self, app: _App, limit: int) -> None:
        self.app, self.limit = app, limit

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        length = environ.get("CONTENT_LENGTH") or "0"
        if "HTTP_TRANSFER_ENCODING" in environ:
            return refuse(start_response, "411 Length Required")
        if not (length.isascii() and length.isdigit()):
            return refuse(start_response, "400 Bad Request")
        if int(length) > self.limit:
            return refuse(start_response, "413 Content Too Large")
        return self.app(environ, start_response)


class SecurityHeaders:
    """Adds headers to every answer, apart from those that the answer has already."""

    def __init__(self, app: _App, headers: dict[str, str]) -> None:
        self.app, self.headers = app, headers

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        def with_headers(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            present = {name.lower() for name, _ in headers}
            more = [(name, value) for name, value in self.headers.items() if name.lower() not in present]
            return start_response(status, [*headers, *more], exc_info)

        return self.app(environ, with_headers)


def harden(app: _App, settings: Settings) -> _App:
    """The application behind all gates: cheap refusals first, and nothing outside of the headers."""
    app = Login(app, settings.check_password)
    app = SizeLimit(app, settings.limit)
    app = RateLimit(app, settings.allow)
    app = HostCheck(app, settings.hosts)
    app = Errors(app, settings.log)
    return SecurityHeaders(app, settings.headers)


def preflight(config: dict[str, Any]) -> list[str]:
    """The keys of a configuration that forbid a start in production, sorted."""
    hosts = config.get("hosts")
    wrong = {
        "cookie_secure": config.get("cookie_secure") is not True,
        "debug": config.get("debug") is not False,
        "hosts": not hosts or "*" in hosts,
        "origins": "*" in config.get("origins", []) and config.get("credentials") is not False,
        "secret": len(config.get("secret", "")) < 32,
    }
    return sorted(key for key, is_wrong in wrong.items() if is_wrong)
