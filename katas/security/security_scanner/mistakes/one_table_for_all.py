"""A tainted name is tainted in the whole file.

Another function has a name of its own that is spelled alike: {{clean_values_are_not_accused: message}}. Begin each function
with nothing.

Breaks: "Treat each function on its own, starting with no tainted names"
Fails: clean_values_are_not_accused
"""


def scan(source: str) -> list[Finding]:
    tree = ast.parse(source)
    names = _Names(tree)
    flow = _Flow(names)
    found: list[Finding] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found.extend(_of_call(node, names))
        if isinstance(node, (ast.Module, *_FUNCTIONS)):
            found.extend(flow.follow(node.body))
    return sorted(found)
