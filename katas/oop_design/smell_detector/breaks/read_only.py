"""What is assigned or deleted does not count.

Breaks: "if `self.x` is read, assigned or deleted in it"
"""


def _places(method, name):
    return Counter(
        node.attr
        for node in ast.walk(method)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Load)
        and isinstance(node.value, ast.Name)
        and node.value.id == name
    )
