"""White space at the end is cut off.

Breaks: "spaces do belong to them"
"""


def parse(data):
    meter, cents, place = data.decode("utf-8").strip().split(";")
    return meter, int(cents), place
