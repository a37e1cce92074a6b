"""Positions are counted from where the reading begins.

After a restart that is the middle of the file, and the positions of the second run say nothing to the third: {{a_job_can_go_on: message}}. `start` is where the counting begins.

Breaks: "counted from the beginning of the file"
Fails: a_job_can_go_on
"""


def records(file: _Readable, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0) -> Iterator[tuple[int, str]]:
    end = 0
    rest = b""
    while data := file.read(chunk):
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()
