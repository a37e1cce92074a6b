"""A user has typed a line break into the name field. What does the log say?

The first log writes the name as it is, and the line break in it makes two lines of one: the second says that the boss
has logged in, and nobody can tell it from a true one. The second log writes it as JSON: the line break becomes the two
characters `\\n`, and the record stays one line. Quoting belongs where the line is *written*; no reader can repair it.

Predicted:
    1
    failed "x\\nok boss"
You expect the same of both logs. Only one of them quotes; a line break that is written as it is ends a line.

Predicted:
    2
    failed "x
    ok boss"
You expect the quotes to hold the line together. They are characters like others: what saves the line is that JSON has no line
breaks in its strings and writes them in another way.

Predicted:
    2
    failed "x\\\\nok boss"
You expect the backslash to be doubled. The name has none: `json.dumps` turns the line break into a backslash and an n, one of each.
"""
import json

name = "x\nok boss"
print(len(f"failed {name}".splitlines()))
print(f"failed {json.dumps(name)}")
