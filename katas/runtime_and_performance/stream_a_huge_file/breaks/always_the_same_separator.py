"""`sep` is not used.

Breaks: "`sep` is one byte or several"
"""


def records(file, sep=b"\x1e", chunk=65_536, start=0):
    end = start
    rest = b""
    while data := file.read(chunk):
        *whole, rest = (rest + data).split(b"\x1e")
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()
