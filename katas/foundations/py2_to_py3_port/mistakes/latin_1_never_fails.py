"""Latin-1 is the safe choice: it decodes anything.

It has a character for each byte, whatever the bytes mean. Two bytes of one letter became two letters:
{{a_line_becomes_text: actual}}. The line is UTF-8, so say `decode("utf-8")`.

Fails: a_line_becomes_text
"""


def parse(data):
    meter, cents, place = data.decode("latin-1").rstrip("\n").split(";")
    return meter, int(cents), place
