"""Requests that are signed, fresh and used once, before an API does anything."""

from __future__ import annotations

import hmac


def sign(secret, method, target, time, nonce, body):
    """The signature of everything that decides what a request does."""
    # TODO: the body alone?
    return hmac.digest(secret, body, "sha256").hex()


class Gate:
    """Lets signed requests through to `app`, each of them once."""

    def __init__(self, app, secret_of, seen, clock, burst=None, per_second=1.0):
        self._app = app
        self._secret_of = secret_of
        self._seen = seen
        self._clock = clock

    def handle(self, method, target, headers, body):
        """The answer of `app`, or 401, 413 or 429."""
        # TODO: old requests, recorded ones, large ones, unknown keys
        key, time, nonce = headers["x-key"], headers["x-time"], headers["x-nonce"]
        data = body.read(int(headers.get("content-length", 0)))
        if headers["x-signature"] != sign(self._secret_of(key), method, target, time, nonce, data):
            return 401, b"wrong signature\n"
        return self._app(key, method, target, data)
