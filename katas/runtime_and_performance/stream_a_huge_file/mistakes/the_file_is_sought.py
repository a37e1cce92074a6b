"""`start` is where to begin, so the file is put there.

The caller has done that. A pipe, a socket or a compressed stream cannot be sought at all: {{records_end_at_separators: message}}. `start` only says what the positions count from.

Breaks: "Of `file` only `read(size)` is used"
Fails: records_end_at_separators
"""

from typing import Any


def records(file: Any, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0) -> Iterator[tuple[int, str]]:
    file.seek(start)
    end = start
    rest = b""
    while data := file.read(chunk):
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()
