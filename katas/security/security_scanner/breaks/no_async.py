"""Asynchronous functions are not looked at.

Breaks: "Treat each function on its own"
"""


def scan(source: str) -> list[Finding]:
    tree = ast.parse(source)
    names = _Names(tree)
    found: list[Finding] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found.extend(_of_call(node, names))
        if isinstance(node, (ast.Module, ast.FunctionDef)):
            found.extend(_Flow(names).follow(node.body))
    return sorted(found)
