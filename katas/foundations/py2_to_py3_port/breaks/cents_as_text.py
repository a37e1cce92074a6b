"""The cents stay text.

Breaks: "Return a tuple of `str`, `int` and `str`."
"""


def parse(data):
    return tuple(data.decode("utf-8").rstrip("\n").split(";"))
