"""Empty records are left out.

Breaks: "A record is valid UTF-8, and may be empty."
"""


def records(file, sep=b"\x1e", chunk=65_536, start=0):
    end = start
    rest = b""
    while data := file.read(chunk):
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            if record:
                yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()
