"""Nonces are kept in a set of the server.

The next server has a set of its own, and so has this one after a restart: here, {{a_recording_is_worth_nothing:
message}}. And a set that nobody empties grows for ever. What all servers have to know stands where all of them look.

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
        if (key, nonce) in self._used:
            return _REFUSED
        self._used.setdefault((key, nonce), len(self._used))
        if self._burst is not None and not self._take(key, self._burst):
            return 429, b"slow down\n"
        return self._app(key, method, target, data)

    def __init__(self, app, secret_of, seen, clock, burst=None, per_second=1.0):
        self._app = app
        self._secret_of = secret_of
        self._used = {}
        self._clock = clock
        self._burst = burst
        self._per_second = per_second
        self._buckets = {}
