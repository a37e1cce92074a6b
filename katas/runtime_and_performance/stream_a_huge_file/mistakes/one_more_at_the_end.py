"""What `split` leaves at the end is the last record.

Behind the last separator it leaves an empty text, which is no record: {{records_end_at_separators: message}}. A separator ends a record; it does not begin one.

Breaks: "After the last separator there is no further record, and an empty file has none."
Fails: records_end_at_separators
"""


def records(file: _Readable, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0) -> Iterator[tuple[int, str]]:
    end = start
    rest = b""
    while data := file.read(chunk):
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode()
    yield end + len(rest), rest.decode()
