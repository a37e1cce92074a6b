"""Text is decoded as it arrives, and split afterwards.

A piece ends anywhere, also in the middle of a character, and half a character cannot be decoded: {{cuts_do_not_show: message}}. Split the bytes, and decode records
that are whole. (`codecs.getincrementaldecoder` keeps the half character for you.)

Fails: cuts_do_not_show
"""


def records(file: _Readable, sep: bytes = b"\x1e", chunk: int = 65_536, start: int = 0) -> Iterator[tuple[int, str]]:
    end = start
    rest = ""
    while data := file.read(chunk):
        *whole, rest = (rest + data.decode()).split(sep.decode())
        for record in whole:
            end += len(record.encode()) + len(sep)
            yield end, record
    if rest:
        yield end + len(rest.encode()), rest
