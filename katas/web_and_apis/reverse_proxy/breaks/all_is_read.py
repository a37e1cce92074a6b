"""Each answer is read, kept or not.

Breaks: "To keep it, read it first."
Fails: answers_stream_through
"""


class Proxy:
    ...

    def handle(self, method, path, headers, body, peer):
        """The answer to a request that came from the address `peer`."""
        is_shared = method == "GET" and _PRIVATE.isdisjoint(headers)
        if is_shared and path in self._cache:
            status, kept, chunks = self._cache[path]
            return status, dict(kept), chunks
        onward = {**_end_to_end(headers), "x-forwarded-for": peer, "x-forwarded-proto": "https"}
        try:
            status, came, chunks = self._send(method, path, onward, body)
        except TimeoutError:
            return 504, {}, [b"Gateway Timeout"]
        except ConnectionError:
            return 502, {}, [b"Bad Gateway"]
        if is_shared:
            chunks = list(chunks)
        shown = {name: value for name, value in _end_to_end(came).items() if name not in _HIDDEN}
        if is_shared and status == 200 and shown.get("cache-control") == "public":
            chunks = list(chunks)
            self._cache[path] = status, dict(shown), chunks
        return status, shown, chunks
