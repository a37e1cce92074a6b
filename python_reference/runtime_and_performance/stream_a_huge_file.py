"""Records and lines of files that are larger than memory."""

import os
from collections.abc import Iterator
from typing import BinaryIO, Protocol


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def records(
    file: _Readable, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0
) -> Iterator[tuple[int, str]]:
    """Yield each record with the position behind it, reading `chunk` bytes at a time.

    start: the position at which the file stands.
    """
    end = start
    rest = b""
    while data := file.read(chunk):
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()


def tail(file: BinaryIO, n: int) -> list[str]:
    """The extra mile: return the last `n` lines, reading backwards from the end."""
    position = file.seek(0, os.SEEK_END)
    found = b""
    # A line break at the very end ends the last line, so one more is needed to begin the first.
    while position > 0 and found.count(b"\n") < n + found.endswith(b"\n"):
        size = min(4096, position)
        position -= size
        file.seek(position)
        found = file.read(size) + found
    lines = found.removesuffix(b"\n").split(b"\n") if found else []
    return [line.decode() for line in lines[max(0, len(lines) - n) :]]
