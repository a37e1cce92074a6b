"""A line is ASCII, as it was in 2009.

That was what Python 2 assumed when it mixed bytes and text, and it worked until the first accent:
{{a_line_becomes_text: actual}}. The line is UTF-8, which includes ASCII.

Fails: a_line_becomes_text
"""


def parse(data):
    meter, cents, place = data.decode("ascii").rstrip("\n").split(";")
    return meter, int(cents), place
