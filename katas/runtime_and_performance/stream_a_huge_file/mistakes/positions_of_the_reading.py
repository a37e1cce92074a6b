"""The job goes on where the reading has got to.

The reading is ahead of the work: several records of the last piece are waiting, and half of another one: {{a_job_can_go_on: message}}. A job that goes on there leaves them
out. Go on behind the last record that was finished.

Fails: a_job_can_go_on
"""


def records(file: _Readable, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0) -> Iterator[tuple[int, str]]:
    end = start
    rest = b""
    while data := file.read(chunk):
        end += len(data)
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            yield end, record.decode()
    if rest:
        yield end, rest.decode()
