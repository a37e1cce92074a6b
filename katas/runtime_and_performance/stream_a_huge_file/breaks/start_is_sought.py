"""The file is sought.

Breaks: "Of `file` only `read(size)` is used"
"""


def records(file, sep=b"\x1e", chunk=65_536, start=0):
    file.seek(start)
    end = start
    rest = b""
    while data := file.read(chunk):
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()
