"""What stands outside of functions is not looked at.

Breaks: "Treat the code outside of functions the same way."
"""


def scan(source: str) -> list[Finding]:
    tree = ast.parse(source)
    names = _Names(tree)
    found: list[Finding] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found.extend(_of_call(node, names))
        if isinstance(node, _FUNCTIONS):
            found.extend(_Flow(names).follow(node.body))
    return sorted(found)
