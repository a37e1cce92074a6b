"""A form feed ends a line.

Breaks: "and nowhere else (`str.splitlines` knows other ends)"
"""

def check(source):
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return [(error.lineno or 1, "E999")]
    found = {
        (number, "E501")
        for number, line in enumerate(source.splitlines(), start=1)
        if len(line) > LIMIT
    }
    for node in ast.walk(tree):
        found.update(_broken_by(node))
    silenced = _lines_with_noqa(source)
    return sorted(pair for pair in found if pair[0] not in silenced)
