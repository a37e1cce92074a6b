"""A separator is one byte.

The default is. With `b"\\r\\n"` each position is one byte short, and the sum of these is the number of records: {{a_job_can_go_on: message}}. `len(sep)`.

Breaks: "the position of the byte after the separator"
Fails: a_job_can_go_on
"""


def records(file: _Readable, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0) -> Iterator[tuple[int, str]]:
    end = start
    rest = b""
    while data := file.read(chunk):
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + 1
            yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()
