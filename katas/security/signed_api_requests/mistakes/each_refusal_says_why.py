"""A refused client wants to know why.

So does an attacker: which keys exist, whether a signature was nearly right, whether somebody was here before. Here,
{{refusals_cost_little_and_tell_nothing: message}}. The reason belongs in your log.

Breaks: "Every other request gets `401`, all with the same answer, and `app` is not called."
Fails: refusals_cost_little_and_tell_nothing
"""


class Gate:
    ...

    def handle(self, method, target, headers, body):
        size = int(headers.get("content-length") or 0)
        if size > _MAX_BODY:
            return 413, b"too large\n"
        key, time, nonce = (headers.get(name, "") for name in ("x-key", "x-time", "x-nonce"))
        secret = self._secret_of(key)
        if secret is None:
            return 401, b"unknown key"
        if not nonce or not self._is_fresh(time):
            return 401, b"too old"
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
