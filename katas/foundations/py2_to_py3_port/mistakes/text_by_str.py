"""`str(data)` turns bytes into text.

It turns them into what `repr` shows: {{a_line_becomes_text: message}}. Python said nothing, because every object has a
`str`. Bytes become text by `data.decode("utf-8")`.

Fails: a_line_becomes_text
"""


def parse(data):
    meter, cents, place = str(data).rstrip("\n").split(";")
    return meter, int(cents), place.rstrip("'")
