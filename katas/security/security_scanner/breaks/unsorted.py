"""Findings come as they are found.

Breaks: "returns a sorted list of `Finding(line, rule, detail)`"
"""


def scan(source: str) -> list[Finding]:
    tree = ast.parse(source)
    names = _Names(tree)
    found: list[Finding] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found.extend(_of_call(node, names))
        if isinstance(node, (ast.Module, *_FUNCTIONS)):
            found.extend(_Flow(names).follow(node.body))
    return found
