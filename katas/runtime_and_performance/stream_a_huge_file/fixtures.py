"""Files that give what they are told to, and know what was read of them."""

from __future__ import annotations

from typing import Any


class Feed:
    """A file that gives `pieces`, one for each read, cut further if less is asked for."""

    def __init__(self, pieces: list[bytes], repeat: bool = False) -> None:
        self._pieces = pieces
        self._repeat = repeat
        self._next = 0
        self._rest = b""
        self.sizes: set[Any] = set()
        self.taken = 0
        self.touched: list[str] = []

    def __getattr__(self, name: str) -> Any:
        """Everything else that a file has is not there, and it is noted that somebody wanted it."""
        if name in ("seek", "tell", "readline", "readlines", "readinto", "close", "closed", "seekable", "readable", "fileno", "name", "peek", "read1"):
            self.__dict__.setdefault("touched", []).append(name)
        raise AttributeError(f"this file has no {name}")

    @classmethod
    def endless(cls, record: bytes) -> Feed:
        """A file that has no end: reading it for its end raises EOFError."""
        return cls([record * 1_000], repeat=True)

    def read(self, size: Any = None) -> bytes:
        self.sizes.add(size)
        if size is None or size < 0:
            size = 10**6
        if self._repeat and self.taken > 100_000:
            raise EOFError("100,000 bytes were read, and the first records did not need them")
        if not self._rest and self._next < len(self._pieces):
            self._rest = self._pieces[self._next]
            self._next += 0 if self._repeat else 1
        given, self._rest = self._rest[:size], self._rest[size:]
        self.taken += len(given)
        return given


class Lines:
    """A file that can be sought, with `before` bytes of short lines in front of `data`, and counts what is read of it."""

    def __init__(self, data: bytes, before: int = 0) -> None:
        self._data = data
        self._before = before
        self._position = 0
        self.taken = 0

    def seek(self, offset: int, whence: int = 0) -> int:
        base = (0, self._position, self._before + len(self._data))[whence]
        if base + offset < 0:
            raise OSError(22, "Invalid argument")
        self._position = base + offset
        return self._position

    def tell(self) -> int:
        return self._position

    def read(self, size: Any = None) -> bytes:
        left = self._before + len(self._data) - self._position
        size = left if size is None or size < 0 else min(size, left)
        if self.taken + size > 10**7:
            raise EOFError("10,000,000 bytes were read, and the last lines did not need them")
        size = max(size, 0)
        start = self._position
        filler = max(0, min(size, self._before - start))
        # Lines of sixteen bytes, whatever the position.
        line = b"early line here\n"
        given = (line * (filler // 16 + 2))[start % 16 : start % 16 + filler] if filler else b""
        begin = max(0, start - self._before)
        given += self._data[begin : begin + size - filler]
        self._position += len(given)
        self.taken += len(given)
        return given
