"""A backend that notes what reaches it, and a client of the proxy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from katabook import called, fail, raised_at

PEER = "203.0.113.7"


class Backend:
    """What `send` asks. plan: what it answers or raises, the last one again and again."""

    def __init__(self, *plan: Any) -> None:
        self.plan = list(plan) or [(200, {"content-type": "text/plain"}, [b"hello"])]
        self.requests: list[tuple[str, str, dict[str, str], bytes]] = []

    def send(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Any:
        self.requests.append((method, path, dict(headers), body))
        answer = self.plan.pop(0) if len(self.plan) > 1 else self.plan[0]
        if isinstance(answer, BaseException):
            raise answer
        status, came, chunks = answer
        return status, dict(came), chunks() if callable(chunks) else chunks


def ask(solution: Any, proxy: Any, method: str = "GET", path: str = "/", headers: dict[str, str] | None = None, body: bytes = b"", peer: str = PEER) -> tuple[int, dict[str, str], Iterable[bytes]]:
    """One request to the proxy: status, headers, body."""
    call = f"proxy.handle({method!r}, {path!r}, …)"
    try:
        answer = called(proxy.handle, method, path, {"host": "shop.example"} if headers is None else dict(headers), body, peer)
    except (ConnectionError, TimeoutError) as problem:
        fail(f"send raised {type(problem).__name__}, and it came out of the proxy: the client has no answer", call=call, place=raised_at(problem) or solution.Proxy)
    if not isinstance(answer, tuple) or len(answer) != 3:
        fail(f"handle did not return (status, headers, body), but {'None' if answer is None else type(answer).__name__}", call=call, place=solution.Proxy)
    status, came, chunks = answer
    if not isinstance(came, dict):
        fail(f"the headers of the answer are a {type(came).__name__}, not a dict", call=call, place=solution.Proxy)
    if isinstance(chunks, (str, bytes)) or not hasattr(chunks, "__iter__"):
        fail(f"the body of the answer is of type {type(chunks).__name__}, and not an iterable of bytes objects", call=call, place=solution.Proxy)
    return status, came, chunks


def whole(chunks: Iterable[bytes]) -> bytes:
    """The pieces of a body in one."""
    pieces = list(chunks)
    for piece in pieces:
        if not isinstance(piece, bytes):
            fail(f"the body of the answer holds {piece!r}, which is a {type(piece).__name__} and not bytes", call="proxy.handle(…)")
    return b"".join(pieces)


class Export:
    """A long body; taken: how many pieces were taken from it. problem: raised behind the last one."""

    def __init__(self, pieces: int, problem: Exception | None = None) -> None:
        self.pieces, self.problem, self.taken = pieces, problem, 0

    def __call__(self) -> Iterator[bytes]:
        for number in range(self.pieces):
            self.taken += 1
            yield b"line %d\n" % number
        if self.problem is not None:
            raise self.problem
