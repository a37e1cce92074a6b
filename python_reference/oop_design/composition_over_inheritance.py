"""A web client made of parts: a transport, a codec, and policies that wrap the transport."""

import json
from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

_Fetch = Callable[[str], bytes]


class _Codec(Protocol):
    """Says what the bytes of an answer mean."""

    def decode(self, raw: bytes) -> object:
        """The value that `raw` stands for."""


class _Policy(Protocol):
    """Wraps a fetch; may call it once, several times, or not at all."""

    def __call__(self, path: str, fetch: _Fetch) -> bytes:
        """The answer for `path`."""


class FetchError(Exception):
    """A page could not be fetched."""


class NotFound(FetchError):
    """There is no such page."""


class Unavailable(FetchError):
    """The server is down; it may be back soon."""


class JsonCodec:
    """Answers are JSON."""

    def decode(self, raw: bytes) -> object:
        """The value that the JSON stands for."""
        value: object = json.loads(raw)
        return value


class TextCodec:
    """Answers are text."""

    def decode(self, raw: bytes) -> str:
        """The text, which is UTF-8."""
        return raw.decode("utf-8")


class Retry:
    """Policy: tries again while the server is unavailable."""

    def __init__(self, times: int) -> None:
        self._times = times

    def __call__(self, path: str, fetch: _Fetch) -> bytes:
        """The first answer out of so many tries."""
        for _ in range(self._times - 1):
            try:
                return fetch(path)
            except Unavailable:
                continue
        return fetch(path)


class Cache:
    """Policy: fetches each path once."""

    def __init__(self) -> None:
        self._answers: dict[str, bytes] = {}

    def __call__(self, path: str, fetch: _Fetch) -> bytes:
        """The answer that was kept, or else a new one."""
        if path not in self._answers:
            self._answers[path] = fetch(path)
        return self._answers[path]


class Client:
    """Fetches through its policies, and decodes."""

    def __init__(self, transport: _Fetch, codec: _Codec, policies: Sequence[_Policy] = ()) -> None:
        self.transport = transport
        self.codec = codec
        self.policies = policies

    def get(self, path: str) -> object:
        """The decoded answer for `path`."""
        fetch = self.transport
        for policy in reversed(self.policies):
            fetch = partial(policy, fetch=fetch)
        return self.codec.decode(fetch(path))
