"""The position is the number of characters so far.

Files are counted in bytes, and in UTF-8 a character has one to four of them: {{a_job_can_go_on: message}}. The job goes on in the middle of a record that was done, and all of
its tests were in English.

Fails: a_job_can_go_on
"""


def records(file: _Readable, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0) -> Iterator[tuple[int, str]]:
    end = start
    rest = b""
    while data := file.read(chunk):
        *whole, rest = (rest + data).split(sep)
        for raw in whole:
            record = raw.decode()
            end += len(record) + len(sep)
            yield end, record
    if rest:
        yield end + len(rest.decode()), rest.decode()
