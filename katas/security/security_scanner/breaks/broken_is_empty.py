"""Text that is not Python has no findings.

Breaks: "Text that is not Python raises `SyntaxError`."
"""


def scan(source: str) -> list[Finding]:
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return []
    names = _Names(tree)
    found: list[Finding] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found.extend(_of_call(node, names))
        if isinstance(node, (ast.Module, *_FUNCTIONS)):
            found.extend(_Flow(names).follow(node.body))
    return sorted(found)
