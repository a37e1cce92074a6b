"""A piece that is shorter than asked for is the last one.

So it is with files on a disk, most of the time. A pipe, a socket or a compressed file gives what is there at the moment, and the job ends after the first piece,
without an error: {{cuts_do_not_show: message}}. Only an empty result is the end.

Breaks: "It returns at most so many bytes, often fewer, and `b""` at the end only."
Fails: cuts_do_not_show, no_more_is_read_than_needed
"""


def records(file: _Readable, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0) -> Iterator[tuple[int, str]]:
    end = start
    rest = b""
    while True:
        data = file.read(chunk)
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode()
        if len(data) < chunk:
            break
    if rest:
        yield end + len(rest), rest.decode()
