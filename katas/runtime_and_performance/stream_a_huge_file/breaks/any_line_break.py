"""Any line break ends a record.

Breaks: "if it is `b"\r\n"`, a `\r` alone is text"
"""


def records(file, sep=b"\x1e", chunk=65_536, start=0):
    end = start
    rest = b""
    while data := file.read(chunk):
        *whole, rest = (rest + data).replace(b"\r", b"\r\n").replace(b"\n\n", b"\n").split(sep) if sep == b"\r\n" else (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()
