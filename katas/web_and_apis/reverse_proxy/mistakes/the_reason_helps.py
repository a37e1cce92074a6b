"""The client should know what went wrong.

It cannot mend it, and now it knows what is in your cellar: {{the_backend_stays_hidden: message}}. Write it to the
log.

Breaks: "Nothing of the exception's text"
Fails: the_backend_stays_hidden
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
        except TimeoutError as problem:
            return 504, {}, [f"no answer: {problem}".encode()]
        except ConnectionError as problem:
            return 502, {}, [f"no connection: {problem}".encode()]
        shown = {name: value for name, value in _end_to_end(came).items() if name not in _HIDDEN}
        if is_shared and status == 200 and shown.get("cache-control") == "public":
            chunks = list(chunks)
            self._cache[path] = status, dict(shown), chunks
        return status, shown, chunks
