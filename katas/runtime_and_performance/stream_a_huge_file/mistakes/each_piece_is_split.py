"""Each piece is split, and its parts are the records.

The last part of a piece is the beginning of a record, and the first part of the next piece is the rest of it: {{cuts_do_not_show: message}}. Keep the last
part, and put it in front of the next piece.

Fails: cuts_do_not_show
"""


def records(file: _Readable, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0) -> Iterator[tuple[int, str]]:
    end = start
    while data := file.read(chunk):
        *whole, last = data.split(sep)
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode()
        if last:
            end += len(last)
            yield end, last.decode()
