"""A carriage return at the end of a record is dropped.

Breaks: "the text without the separator"
"""


def records(file, sep=b"\x1e", chunk=65_536, start=0):
    end = start
    rest = b""
    while data := file.read(chunk):
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode().rstrip("\r")
    if rest:
        yield end + len(rest), rest.decode()
