"""Requests that are signed, fresh and used once, before an API does anything."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from typing import Protocol

_WINDOW = 300  # seconds by which clocks may differ, or a request may be late
_MAX_BODY = 100_000
_REFUSED = (401, b"this request is not signed as it has to be\n")

_Answer = tuple[int, bytes]


class _Body(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Seen(Protocol):
    def add(self, text: str, seconds: float, /) -> bool: ...


def sign(secret: bytes, method: str, target: str, time: str, nonce: str, body: bytes) -> str:
    """The signature of everything that decides what a request does."""
    # JSON keeps the parts apart: a character that moves from one to the next changes the text.
    text = json.dumps([method, target, time, nonce, hashlib.sha256(body).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256").hex()


class Gate:
    """Lets signed requests through to `app`, each of them once."""

    def __init__(
        self,
        app: Callable[[str, str, str, bytes], _Answer],
        secret_of: Callable[[str], bytes | None],
        seen: _Seen,
        clock: Callable[[], float],
        burst: int | None = None,
        per_second: float = 1.0,
    ) -> None:
        self._app = app
        self._secret_of = secret_of
        self._seen = seen
        self._clock = clock
        self._burst = burst
        self._per_second = per_second
        self._buckets: dict[str, tuple[float, float]] = {}  # key: tokens, and when they were counted

    def handle(self, method: str, target: str, headers: Mapping[str, str], body: _Body) -> _Answer:
        """The answer of `app`, or 401, 413 or 429. The cheapest question comes first."""
        size = int(headers.get("content-length") or 0)
        if size > _MAX_BODY:
            return 413, b"too large\n"
        key, time, nonce = (headers.get(name, "") for name in ("x-key", "x-time", "x-nonce"))
        secret = self._secret_of(key)
        if secret is None or not nonce or not self._is_fresh(time):
            return _REFUSED
        data = body.read(size)
        wanted = sign(secret, method, target, time, nonce, data)
        if not hmac.compare_digest(headers.get("x-signature", "").encode(), wanted.encode()):
            return _REFUSED
        # A time that lies ahead stays fresh for twice the window.
        if not self._seen.add(json.dumps([key, nonce]), 2 * _WINDOW):
            return _REFUSED
        if self._burst is not None and not self._take(key, self._burst):
            return 429, b"slow down\n"
        return self._app(key, method, target, data)

    def _is_fresh(self, time: str) -> bool:
        return time.isascii() and time.isdigit() and len(time) < 20 and abs(self._clock() - int(time)) <= _WINDOW

    def _take(self, key: str, burst: int) -> bool:
        """Take a token from the key's bucket, if there is one."""
        now = self._clock()
        tokens, counted = self._buckets.get(key, (burst, now))
        tokens = min(burst, tokens + (now - counted) * self._per_second)
        self._buckets[key] = (tokens - 1 if tokens >= 1 else tokens, now)
        return tokens >= 1
