"""A list of the records beside the generator costs nothing.

It holds each of them until the end: {{memory_stays_flat: message}}. A generator is light because it forgets.

Breaks: "The memory it needs depends on `chunk` and on the longest record, and not on the length of the file."
Fails: memory_stays_flat
"""


def records(file: _Readable, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0) -> Iterator[tuple[int, str]]:
    end = start
    rest = b""
    done: list[str] = []
    while data := file.read(chunk):
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            done.append(record.decode())
            yield end, done[-1]
    if rest:
        yield end + len(rest), rest.decode()
