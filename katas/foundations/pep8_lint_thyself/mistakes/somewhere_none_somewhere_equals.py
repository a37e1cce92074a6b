"""If there is a `None` and an `==` in the comparison, they belong together.

In `low == high is None` they do not: `high is None` is what the guide asks for, and {{none_is_compared_by_identity: message}}.
Take each operator with its two neighbours.

Fails: none_is_compared_by_identity
"""

def _equates_none(node):
    operands = [node.left, *node.comparators]
    return any(map(_is_none, operands)) and any(
        isinstance(op, ast.Eq | ast.NotEq) for op in node.ops
    )
