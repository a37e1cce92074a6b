"""Positions are counted from where the job began.

Breaks: "counted from the beginning of the file"
"""


def records(file, sep=b"\x1e", chunk=65_536, start=0):
    end = 0
    rest = b""
    while data := file.read(chunk):
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()
