"""Code below `else` and `finally` is not seen.

Breaks: "Code counts wherever it stands: in a method, in a branch, in another function."
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
    nodes = [tree]
    while nodes:
        node = nodes.pop()
        found.update(_broken_by(node))
        for name, value in ast.iter_fields(node):
            if name not in ("orelse", "finalbody"):
                parts = value if isinstance(value, list) else [value]
                nodes += [p for p in parts if isinstance(p, ast.AST)]
    silenced = _lines_with_noqa(source)
    return sorted(pair for pair in found if pair[0] not in silenced)
