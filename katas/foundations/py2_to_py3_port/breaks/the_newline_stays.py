"""The newline stays with the place.

Breaks: "It may end in a newline, which belongs to no field"
"""


def parse(data):
    meter, cents, place = data.decode("utf-8").split(";")
    return meter, int(cents), place
