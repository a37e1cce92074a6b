"""A WSGI middleware that lets no other site act in a user's name."""

from __future__ import annotations

import hmac
import io
import secrets
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs

_Environ = dict[str, Any]
_App = Callable[[_Environ, Callable[..., Any]], Iterable[bytes]]

_SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}


def protect(app: _App, secret: bytes) -> _App:
    """`app`, called for an unsafe method only if the request has a token of its own session."""

    def guarded(environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        session = _session(environ)
        if environ["REQUEST_METHOD"] not in _SAFE_METHODS and not _is_valid(_token_sent(environ), session, secret):
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"This form is not from us, or it is too old. Load the page again.\n"]
        if session:
            environ["csrf.token"] = _token(session, secret, secrets.token_hex(16))
        return app(environ, start_response)

    return guarded


def _token(session: str, secret: bytes, salt: str) -> str:
    """A token of this session: the salt, and what only the holder of the secret can make of salt and session."""
    return f"{salt}.{hmac.digest(secret, f'{salt}.{session}'.encode(), 'sha256').hex()}"


def _is_valid(token: str, session: str, secret: bytes) -> bool:
    salt, _, _ = token.partition(".")
    wanted = _token(session, secret, salt)
    return bool(session) and hmac.compare_digest(token.encode(), wanted.encode())


def _session(environ: _Environ) -> str:
    """The value of the cookie `session`, "" if there is none."""
    for cookie in environ.get("HTTP_COOKIE", "").split(";"):
        name, _, value = cookie.strip().partition("=")
        if name == "session":
            return str(value)
    return ""


def _token_sent(environ: _Environ) -> str:
    """The token in the header or in the form; the body can be read again afterwards."""
    if "HTTP_X_CSRF_TOKEN" in environ:
        return str(environ["HTTP_X_CSRF_TOKEN"])
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        return ""
    body: bytes = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return parse_qs(body.decode("latin-1")).get("csrf_token", [""])[0]
