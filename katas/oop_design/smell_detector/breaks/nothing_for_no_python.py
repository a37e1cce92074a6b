"""No Python, no smells.

Breaks: "Text that is not Python raises `SyntaxError`."
"""


def smells(source):
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return []
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    silent = _silenced(source)
    found = [smell for node in classes for smell in _of_class(node) if smell.line not in silent]
    return sorted(found, key=lambda smell: smell.line)
