"""In the order of ast.walk.

Breaks: "ordered by line"
"""


def smells(source):
    classes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]
    silent = _silenced(source)
    return [smell for node in classes for smell in _of_class(node) if smell.line not in silent]
