"""A file that does not parse gives nothing.

Breaks: "A text that does not parse gives a single pair: the `lineno` of the `SyntaxError`, and `"E999"`."
"""

def check(source):
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return []
    found = {
        (number, "E501")
        for number, line in enumerate(source.split("\n"), start=1)
        if len(line) > LIMIT
    }
    for node in ast.walk(tree):
        found.update(_broken_by(node))
    silenced = _lines_with_noqa(source)
    return sorted(pair for pair in found if pair[0] not in silenced)
