"""A separator counts as one byte.

Breaks: "the position of the byte after the separator"
"""


def records(file, sep=b"\x1e", chunk=65_536, start=0):
    end = start
    rest = b""
    while data := file.read(chunk):
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + 1
            yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()
