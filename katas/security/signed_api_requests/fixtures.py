"""A bank's API, its clients, and a man in the middle.

Owns: the application behind the gate, the memory of what was seen, and requests as clients send them.
"""

from __future__ import annotations

import io
from typing import Any

NOW = 1_750_000_000
SECRETS = {"shop-1": b"thirty-two random bytes of shop1", "shop-2": b"thirty-two random bytes of shop2", "shop-11": b"thirty-two random bytes of shop3", "é-3": b"and thirty-two random bytes more"}


class Api:
    """The application: it does what it is told. calls: (key, method, target, body) of each request that reached it."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str, str, bytes]] = []

    def __call__(self, key: str, method: str, target: str, body: bytes) -> tuple[int, bytes]:
        self.calls.append((key, method, target, body))
        return 200 + len(self.calls) % 3, f"done: {method} {target}".encode()


class Seen:
    """What several servers share: texts that are remembered for a while. tries: (text, seconds) of each call."""

    def __init__(self, clock: Any) -> None:
        self._clock = clock
        self._until: dict[str, float] = {}
        self.tries: list[tuple[str, float]] = []

    def add(self, text: str, seconds: float) -> bool:
        self.tries.append((text, seconds))
        now = self._clock.now
        new = self._until.get(text, now - 1) < now
        if new:
            self._until[text] = now + seconds
        return new


class Body:
    """What a client sends, as it comes from the wire. taken: bytes that were read; more: whether more was asked for than was announced."""

    def __init__(self, data: bytes, announced: int | None = None) -> None:
        self._data = io.BytesIO(data)
        self._left = len(data) if announced is None else announced
        self.taken = 0
        self.more = False

    def read(self, size: int = -1) -> bytes:
        if size is None or size < 0 or size > self._left:
            self.more = True
        data = self._data.read(size)
        self.taken += len(data)
        self._left -= len(data)
        return data


class Request:
    """A request on its way: all of it can be changed."""

    def __init__(self, key: str, method: str, target: str, body: bytes = b"", time: str = str(NOW), nonce: str = "n-1") -> None:
        self.key, self.method, self.target, self.body, self.time, self.nonce = key, method, target, body, time, nonce
        self.signature: str = ""

    def but(self, **changes: Any) -> Request:
        """The same request with something else in it, under its old signature."""
        other = Request(self.key, self.method, self.target, self.body, self.time, self.nonce)
        other.signature = self.signature
        for name, value in changes.items():
            setattr(other, name, value)
        return other

    def headers(self) -> dict[str, str]:
        found = {"host": "api.example", "accept": "*/*", "x-key": self.key, "x-time": self.time, "x-nonce": self.nonce, "x-signature": self.signature}
        if self.body:
            found["content-length"] = str(len(self.body))
        return found


def changed(good: Request) -> dict[str, Request]:
    """What a man in the middle makes of POST /transfers?to=bob&cents=100 with a body."""
    return {
        "the method": good.but(method="DELETE"),
        "the method, in small letters": good.but(method=good.method.lower()),
        "the path": good.but(target=good.target.replace("/transfers", "/admins")),
        "a parameter": good.but(target=good.target.replace("100", "900")),
        "a parameter more": good.but(target=good.target + "&cents=900"),
        "the order of the parameters": good.but(target="/transfers?cents=100&to=bob"),
        "an escaped letter": good.but(target=good.target.replace("bob", "%62ob")),
        "no parameters": good.but(target="/transfers"),
        "one byte of the body": good.but(body=good.body[:-1] + b"!"),
        "a byte more in the body": good.but(body=good.body + b" "),
        "no body": good.but(body=b""),
        "a zero before the time": good.but(time="0" + good.time),
        "the time": good.but(time=str(int(good.time) + 1)),
        "the nonce": good.but(nonce="n-2"),
        "the key": good.but(key="shop-2"),
        "no signature": good.but(signature=""),
        "half of the signature": good.but(signature=good.signature[: len(good.signature) // 2]),
        "a letter of the signature": good.but(signature=("b" if good.signature[:1] != "b" else "c") + good.signature[1:]),
        "letters outside of ASCII": good.but(signature="é" * 64),
        "the signature, capital letters for small ones": good.but(signature=good.signature.swapcase()),
        "the signature and a letter more": good.but(signature=good.signature + "x"),
        "the signature and a space": good.but(signature=good.signature + " "),
        "the signature and a letter outside of ASCII": good.but(signature=good.signature + "é"),
    }


def moved() -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Requests that are alike if their parts are only joined end to end: what moves, as signed, as sent."""
    found = []
    for separator in ("", "\n", "\x1f", "\t", " ", ":", ".", ",", "|", "\0", "&", ";", "/", "-", "_", "\r\n", "::"):
        words = f"across {separator!r}" if separator else "from one part into the next"
        found += [
            (words, {"method": "GET", "target": f"/a{separator}/b"}, {"method": f"GET{separator}/a", "target": "/b"}),
            (words, {"target": "/a", "nonce": f"{NOW + 1}{separator}n"}, {"target": f"/a{separator}{NOW}", "time": str(NOW + 1), "nonce": "n"}),
            (words, {"nonce": "a", "body": f"b{separator}c".encode()}, {"nonce": f"a{separator}b", "body": b"c"}),
            (words, {"target": f"/a{separator}b", "nonce": "c"}, {"target": "/a", "nonce": f"b{separator}c"}),
        ]
    large = b"x" * 70_000
    return found + [
        ("a byte that is no UTF-8", {"body": b"x\xff"}, {"body": b"x\xfe"}),
        ("a line break of the body", {"body": b"a\r\nb"}, {"body": b"a\nb"}),
        ("the end of a large body", {"body": large + b"a"}, {"body": large + b"b"}),
        ("a letter outside of ASCII in the nonce", {"nonce": "n1é"}, {"nonce": "n1"}),
        ("a coffee in the nonce", {"nonce": "☕"}, {"nonce": "?"}),
        ("an accent in the target", {"target": "/caf\u00e9"}, {"target": "/cafe\u0301"}),
        ("capital letters of the target", {"target": "/Admins"}, {"target": "/admins"}),
        ("a space after the target", {"target": "/a "}, {"target": "/a"}),
        ("what follows #", {"target": "/a#b"}, {"target": "/a"}),
        ("a slash at the end", {"target": "/a/"}, {"target": "/a"}),
    ]
