"""`<` with `None` is reported as well.

Breaks: "`==` or `!=` with `None` on its left or right"
"""

def _equates_none(node):
    operands = [node.left, *node.comparators]
    return any(
        not isinstance(op, ast.Is | ast.IsNot) and (_is_none(a) or _is_none(b))
        for a, op, b in zip(operands, node.ops, operands[1:])
    )
