"""A bare `except:` is searched for in the lines.

Breaks: "What a string or a comment says is not code"
"""

def check(source):
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return [(error.lineno or 1, "E999")]
    found = {
        (number, "E501")
        for number, line in enumerate(source.split("\n"), start=1)
        if len(line) > LIMIT
    }
    for node in ast.walk(tree):
        found.update(p for p in _broken_by(node) if p[1] != "E722")
    for number, line in enumerate(source.split("\n"), start=1):
        if line.strip() == "except:":
            found.add((number, "E722"))
    silenced = _lines_with_noqa(source)
    return sorted(pair for pair in found if pair[0] not in silenced)
