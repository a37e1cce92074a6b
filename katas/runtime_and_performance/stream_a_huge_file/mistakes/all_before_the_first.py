"""A generator is lazy, whatever its body does.

Its body runs up to the first `yield`, and here that comes after the loop that reads: {{no_more_is_read_than_needed: message}}. The whole file is in memory. Give the records of a piece
before the next one is read.

Fails: no_more_is_read_than_needed
"""


def records(file: _Readable, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0) -> Iterator[tuple[int, str]]:
    end = start
    data = b""
    while piece := file.read(chunk):
        data += piece
    *whole, rest = data.split(sep)
    for record in whole:
        end += len(record) + len(sep)
        yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()
