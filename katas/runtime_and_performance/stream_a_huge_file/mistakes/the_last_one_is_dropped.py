"""A record ends with its separator, so what is left at the end is none.

The last record of a file often lacks it, as the last line often lacks its line break: {{records_end_at_separators: message}}. If anything is left, it is a record.

Breaks: "The last one may lack its separator, and ends with the file then."
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
