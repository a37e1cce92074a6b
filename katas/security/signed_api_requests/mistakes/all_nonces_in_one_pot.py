"""A nonce is remembered as it came.

Two clients draw the same one, by chance or because both count from 1, and the second is refused: here,
{{a_recording_is_worth_nothing: message}}. And one client could use up what another one is going to send. A nonce
belongs to its key.

Breaks: "no request of this key with this nonce was good before"
Fails: a_recording_is_worth_nothing
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
        data = body.read(size)
        wanted = sign(secret, method, target, time, nonce, data)
        if not hmac.compare_digest(headers.get("x-signature", "").encode(), wanted.encode()):
            return _REFUSED
        # A time that lies ahead stays fresh for twice the window.
        if not self._seen.add(nonce, 2 * _WINDOW):
            return _REFUSED
        if self._burst is not None and not self._take(key, self._burst):
            return 429, b"slow down\n"
        return self._app(key, method, target, data)
