"""A record that is longer than four pieces is given in parts.

Breaks: "a record may be longer than many chunks"
"""


def records(file, sep=b"\x1e", chunk=65_536, start=0):
    end = start
    rest = b""
    while data := file.read(chunk):
        if len(rest) > 64:
            end += len(rest)
            yield end, rest.decode(errors="replace")
            rest = b""
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()
