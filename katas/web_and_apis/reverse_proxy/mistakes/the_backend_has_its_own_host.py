"""The request goes to the backend, so its `Host` is the backend's.

The backend makes links, cookies and redirects from it, and serves several sites by it:
{{requests_go_on_and_answers_come_back: message}}. Keep what the client asked for. (nginx sends the name from
`proxy_pass`, unless it is told otherwise.)

Breaks: "All other headers reach it as they came, `host` too."
Fails: requests_go_on_and_answers_come_back
"""


class Proxy:
    ...

    def handle(self, method, path, headers, body, peer):
        """The answer to a request that came from the address `peer`."""
        is_shared = method == "GET" and _PRIVATE.isdisjoint(headers)
        if is_shared and path in self._cache:
            status, kept, chunks = self._cache[path]
            return status, dict(kept), chunks
        onward = {**_end_to_end(headers), "x-forwarded-for": peer, "x-forwarded-proto": "https", "host": "backend"}
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
