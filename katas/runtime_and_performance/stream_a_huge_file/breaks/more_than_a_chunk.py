"""Two chunks are read at once.

Breaks: "Of `file` only `read(size)` is used, with a `size` from 1 to `chunk`."
"""


def records(file, sep=b"\x1e", chunk=65_536, start=0):
    end = start
    rest = b""
    while data := file.read(2 * chunk):
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()
