"""A URL shortener: numbers as codes, ids in blocks, and a redirect that does as little as possible."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import string
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Protocol

ALPHABET = string.digits + string.ascii_lowercase + string.ascii_uppercase
LENGTH = 6
BLOCK = 40

_CODES: int = len(ALPHABET) ** LENGTH
_STEP = 27_118_487_997  # shares no factor with _CODES, so that multiplying by it can be undone
_BACK: int = pow(_STEP, -1, _CODES)
_HOUR, _MINUTE = 3600, 60


class _Cache(Protocol):
    def get(self, key: str) -> str | None: ...
    def set(self, key: str, text: str, ttl: float) -> None: ...
    def delete(self, key: str) -> None: ...


def encode(number: int) -> str:
    """The code of an id: the shuffled id in base 62."""
    rest = number * _STEP % _CODES
    code = ""
    for _ in range(LENGTH):
        rest, digit = divmod(rest, len(ALPHABET))
        code = ALPHABET[digit] + code
    return code


def decode(code: str) -> int | None:
    """The id of a code; None for a text that is no code."""
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        return None
    shuffled = 0
    for character in code:
        shuffled = shuffled * len(ALPHABET) + ALPHABET.index(character)
    return shuffled * _BACK % _CODES


class Shortener:
    """One of several workers that share `shards` and `cache`."""

    def __init__(self, shards: Sequence[sqlite3.Connection], cache: _Cache, take_block: Callable[[], int]) -> None:
        self._shards = shards
        self._cache = cache
        self._take_block = take_block
        self._ids = iter(range(0))  # what is left of the block
        self._clicks: Counter[int] = Counter()

    def shorten(self, url: str) -> str:
        """Store a link under an id of its own; return the code."""
        number = next(self._ids, None)
        if number is None:
            first = self._take_block()
            self._ids = iter(range(first, first + BLOCK))
            number = next(self._ids)
        with self._shard(number) as conn:
            conn.execute("INSERT INTO links (id, url) VALUES (?, ?)", (number, url))
        code = encode(number)
        self._cache.delete(code)  # somebody may have asked for it before
        return code

    def resolve(self, code: str) -> tuple[int, str | None]:
        """Status and address of a redirect, or 404 and None. Counts the click in memory only."""
        number = decode(code)
        if number is None:
            return HTTPStatus.NOT_FOUND.value, None
        text = self._cache.get(code)
        if text is None:
            row = self._shard(number).execute("SELECT url FROM links WHERE id = ?", (number,)).fetchone()
            text = json.dumps(row and row[0])
            self._cache.set(code, text, _HOUR if row else _MINUTE)
        url: str | None = json.loads(text)
        if url is None:
            return HTTPStatus.NOT_FOUND.value, None
        self._clicks[number] += 1
        return HTTPStatus.FOUND.value, url

    def flush_clicks(self) -> None:
        """Write the clicks that were counted since the last time; what cannot be written is kept."""
        batches: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, clicks in self._clicks.items():
            batches[number % len(self._shards)].append((clicks, number))
        for place, batch in batches.items():
            with contextlib.suppress(sqlite3.OperationalError):
                with self._shards[place] as conn:
                    conn.executemany("UPDATE links SET clicks = clicks + ? WHERE id = ?", batch)
                for _, number in batch:
                    del self._clicks[number]

    def _shard(self, number: int) -> sqlite3.Connection:
        return self._shards[number % len(self._shards)]
