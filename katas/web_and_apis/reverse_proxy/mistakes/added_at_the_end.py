"""The peer is added to the list of addresses, so nothing is lost.

What the client wrote still stands in front, where most applications look: {{the_proxy_says_who_asked: message}}.
Behind other proxies of your own that is right; at the edge it is not.

Fails: the_proxy_says_who_asked
"""


class Proxy:
    ...

    def handle(self, method, path, headers, body, peer):
        """The answer to a request that came from the address `peer`."""
        is_shared = method == "GET" and _PRIVATE.isdisjoint(headers)
        if is_shared and path in self._cache:
            status, kept, chunks = self._cache[path]
            return status, dict(kept), chunks
        onward = {**_end_to_end(headers), "x-forwarded-proto": "https"}
        onward["x-forwarded-for"] = ", ".join(filter(None, [onward.get("x-forwarded-for"), peer]))
        try:
            status, came, chunks = self._send(method, path, onward, body)
        except TimeoutError:
            return 504, {}, [b"Gateway Timeout"]
        except ConnectionError:
            return 502, {}, [b"Bad Gateway"]
        shown = {name: value for name, value in _end_to_end(came).items() if name not in _HIDDEN}
        if is_shared and status == 200 and shown.get("cache-control") == "public":
            chunks = list(chunks)
            self._cache[path] = status, dict(shown), chunks
        return status, shown, chunks
