"""Any constant that is false is reported.

Breaks: "`==` or `!=` with `None` on its left or right"
"""

def _is_none(node):
    return isinstance(node, ast.Constant) and not node.value
