"""Whether a request was there before is asked first, since that is cheap.

Then everybody can fill that memory, and more: somebody who sees a nonce on its way sends it first, with any signature,
and the honest request is refused as a repetition. Here, {{a_changed_request_is_refused: message}}. Remember what has a
right signature.

Breaks: "Only nonces of requests with a right signature are remembered"
Fails: a_changed_request_is_refused, refusals_cost_little_and_tell_nothing, signatures_are_compared_in_constant_time
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
        if not self._seen.add(json.dumps([key, nonce]), 2 * _WINDOW):
            return _REFUSED
        data = body.read(size)
        wanted = sign(secret, method, target, time, nonce, data)
        if not hmac.compare_digest(headers.get("x-signature", "").encode(), wanted.encode()):
            return _REFUSED
        if self._burst is not None and not self._take(key, self._burst):
            return 429, b"slow down\n"
        return self._app(key, method, target, data)
