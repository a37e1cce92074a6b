"""The body is read to its end.

Breaks: "Nothing is ever asked for beyond `content-length` bytes."
"""


class Gate:
    ...

    def handle(self, method, target, headers, body):
        size = int(headers.get("content-length") or 0)
        if size > _MAX_BODY:
            return 413, b"too large\n"
        key, time, nonce = (headers.get(name, "") for name in ("x-key", "x-time", "x-nonce"))
        secret = self._secret_of(key)
        if secret is None or not nonce or not self._is_fresh(time):
            return _REFUSED
        data = body.read(_MAX_BODY)
        wanted = sign(secret, method, target, time, nonce, data)
        if not hmac.compare_digest(headers.get("x-signature", "").encode(), wanted.encode()):
            return _REFUSED
        # A time that lies ahead stays fresh for twice the window.
        if not self._seen.add(json.dumps([key, nonce]), 2 * _WINDOW):
            return _REFUSED
        if self._burst is not None and not self._take(key, self._burst):
            return 429, b"slow down\n"
        return self._app(key, method, target, data)
