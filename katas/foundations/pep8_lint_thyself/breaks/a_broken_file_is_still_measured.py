"""Long lines of a file that does not parse are reported too.

Breaks: "A text that does not parse gives a single pair: the `lineno` of the `SyntaxError`, and `"E999"`."
"""

def check(source):
    found = {
        (number, "E501")
        for number, line in enumerate(source.split("\n"), start=1)
        if len(line) > LIMIT
    }
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return sorted(found | {(error.lineno or 1, "E999")})
    for node in ast.walk(tree):
        found.update(_broken_by(node))
    silenced = _lines_with_noqa(source)
    return sorted(pair for pair in found if pair[0] not in silenced)
