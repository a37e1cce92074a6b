"""A piece is filled up to a whole chunk.

Breaks: "nor any further while a complete record is at hand"
"""


def records(file, sep=b"\x1e", chunk=65_536, start=0):
    def fill():
        data = b""
        while len(data) < chunk and (piece := file.read(chunk - len(data))):
            data += piece
        return data

    end = start
    rest = b""
    while data := fill():
        *whole, rest = (rest + data).split(sep)
        for record in whole:
            end += len(record) + len(sep)
            yield end, record.decode()
    if rest:
        yield end + len(rest), rest.decode()
