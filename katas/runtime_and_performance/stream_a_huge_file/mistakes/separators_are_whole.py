"""The separator is searched for in each new piece.

If it has two bytes, one of them may be at the end of a piece and the other one at the beginning of the next: {{cuts_do_not_show: message}}. Put the kept part in front
of the new piece first, and search in both together.

Fails: cuts_do_not_show
"""


def records(file: _Readable, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0) -> Iterator[tuple[int, str]]:
    end = start
    rest = b""
    while data := file.read(chunk):
        first, *others = data.split(sep)
        rest += first
        for part in others:
            end += len(rest) + len(sep)
            yield end, rest.decode()
            rest = part
    if rest:
        yield end + len(rest), rest.decode()
