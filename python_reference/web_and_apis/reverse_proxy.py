"""A reverse proxy: what goes on to the backend, what comes back, and what stays on its hop."""

from __future__ import annotations

from collections.abc import Callable, Iterable

_Headers = dict[str, str]
_Answer = tuple[int, _Headers, Iterable[bytes]]

_ONE_HOP = frozenset({"connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"})
_HIDDEN = frozenset({"server", "x-powered-by"})
_PRIVATE = frozenset({"authorization", "cookie"})


class Proxy:
    """Stands in front of a backend, which `send` asks."""

    def __init__(self, send: Callable[[str, str, _Headers, bytes], _Answer]) -> None:
        self._send = send
        self._cache: dict[str, _Answer] = {}

    def handle(self, method: str, path: str, headers: _Headers, body: bytes, peer: str) -> _Answer:
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
        shown = {name: value for name, value in _end_to_end(came).items() if name not in _HIDDEN}
        if is_shared and status == 200 and shown.get("cache-control") == "public":
            chunks = list(chunks)
            self._cache[path] = status, dict(shown), chunks
        return status, shown, chunks


def _end_to_end(headers: _Headers) -> _Headers:
    """The headers without those that are meant for one hop."""
    named = {name.strip().lower() for name in headers.get("connection", "").split(",")}
    return {name: value for name, value in headers.items() if name not in _ONE_HOP and name not in named}
