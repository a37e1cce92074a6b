"""The first piece is read by the call.

Breaks: "Nothing is read before the first record is asked for"
"""


def records(file, sep=b"\x1e", chunk=65_536, start=0):
    first = file.read(chunk)

    def rest_of_it(data):
        end, rest = start, b""
        while data:
            *whole, rest = (rest + data).split(sep)
            for record in whole:
                end += len(record) + len(sep)
                yield end, record.decode()
            data = file.read(chunk)
        if rest:
            yield end + len(rest), rest.decode()

    return rest_of_it(first)
