"""Bad bytes are told by an exception of another class.

Breaks: "Bytes that are not UTF-8 raise `UnicodeDecodeError`."
"""


def parse(data):
    try:
        meter, cents, place = data.decode("utf-8").rstrip("\n").split(";")
    except UnicodeDecodeError as problem:
        raise ValueError("not UTF-8") from problem
    return meter, int(cents), place
