"""`errors="ignore"` takes care of characters that are cut.

It throws both halves away. No error is raised, and one name in a million has lost a letter: {{cuts_do_not_show: message}}. Split the bytes first, and decode
whole records.

Fails: cuts_do_not_show
"""


def records(file: _Readable, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0) -> Iterator[tuple[int, str]]:
    end = start
    rest = ""
    while data := file.read(chunk):
        *whole, rest = (rest + data.decode(errors="ignore")).split(sep.decode())
        for record in whole:
            end += len(record.encode()) + len(sep)
            yield end, record
    if rest:
        yield end + len(rest.encode()), rest
