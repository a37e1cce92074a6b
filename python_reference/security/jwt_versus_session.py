"""Signed tokens by hand (JWT with HS256), and what it takes to end one before its time."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import sqlite3
from collections.abc import Callable
from typing import Any

_AUDIENCE = "shop"
_MINUTES = 15


class InvalidToken(Exception):
    """A token that is not good, whatever the reason."""


def sign(claims: dict[str, Any], key: bytes) -> str:
    """A token that everybody can read, and only a holder of the key can make."""
    text = f"{_encode({'alg': 'HS256', 'typ': 'JWT'})}.{_encode(claims)}"
    return f"{text}.{_signature(text, key)}"


def verify(token: str, key: bytes | list[bytes], now: float, audience: str) -> dict[str, Any]:
    """The claims of a token that is good now and for this audience; InvalidToken otherwise."""
    text, _, signature = token.rpartition(".")
    keys = [key] if isinstance(key, bytes) else key
    if not any(hmac.compare_digest(signature.encode(), _signature(text, each).encode()) for each in keys):
        raise InvalidToken("the signature is not right")
    try:
        header, claims = (json.loads(_decode(part)) for part in text.split("."))
        good = header["alg"] == "HS256" and claims["aud"] == audience
        good = good and _is_number(claims["exp"]) and claims["exp"] > now
    except (ValueError, LookupError, TypeError, RecursionError):
        raise InvalidToken("this is no token with HS256, exp and aud") from None
    if not good:
        raise InvalidToken("the token is over, or not for us")
    return dict(claims)


class TokenAuth:
    """Who is it? Answered by a token alone, or by a token and one query."""

    def __init__(self, conn: sqlite3.Connection, key: bytes, clock: Callable[[], float]) -> None:
        self._conn = conn
        self._key = key
        self._clock = clock

    def login(self, name: str) -> str:
        """A token of this user, good for fifteen minutes."""
        claims = {"sub": name, "aud": _AUDIENCE, "exp": self._clock() + _MINUTES * 60, "gen": self._generation(name)}
        return sign(claims, self._key)

    def check(self, token: str) -> str | None:
        """The user's name, or None. No statement is sent."""
        claims = self._claims(token)
        return claims["sub"] if claims else None

    def check_now(self, token: str) -> str | None:
        """The same, and None also for a token from before the user was logged out everywhere."""
        claims = self._claims(token)
        return claims["sub"] if claims and claims["gen"] == self._generation(claims["sub"]) else None

    def log_out_everywhere(self, name: str) -> None:
        """End all tokens of this user that exist, as far as `check_now` is asked."""
        with self._conn:
            self._conn.execute("UPDATE users SET generation = generation + 1 WHERE name = ?", (name,))

    def _claims(self, token: str) -> dict[str, Any] | None:
        try:
            return verify(token, self._key, self._clock(), _AUDIENCE)
        except InvalidToken:
            return None

    def _generation(self, name: str) -> int | None:
        row = self._conn.execute("SELECT generation FROM users WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None


def _signature(text: str, key: bytes) -> str:
    return base64.urlsafe_b64encode(hmac.digest(key, text.encode(), hashlib.sha256)).rstrip(b"=").decode()


def _encode(value: dict[str, Any]) -> str:
    text = json.dumps(value, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def _decode(part: str) -> bytes:
    """base64url without padding, and nothing else."""
    return base64.b64decode(part + "=" * (-len(part) % 4), altchars="-_", validate=True)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
