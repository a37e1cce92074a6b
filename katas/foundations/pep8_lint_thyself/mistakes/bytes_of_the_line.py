"""The length of a line is the length of its bytes.

In UTF-8 an é is two bytes, and on the screen it is one character: {{long_lines_are_measured_as_read: message}}. The limit is
there for readers, so count characters.

Breaks: "a line of more than 79 characters, whatever is in it"
Fails: long_lines_are_measured_as_read
"""

def check(source):
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return [(error.lineno or 1, "E999")]
    found = {
        (number, "E501")
        for number, line in enumerate(source.encode().split(b"\n"), start=1)
        if len(line) > LIMIT
    }
    for node in ast.walk(tree):
        found.update(_broken_by(node))
    silenced = _lines_with_noqa(source)
    return sorted(pair for pair in found if pair[0] not in silenced)
