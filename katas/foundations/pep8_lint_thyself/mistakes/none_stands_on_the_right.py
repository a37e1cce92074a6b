"""A comparison with `None` has `None` on its right.

`==` takes both orders: {{none_is_compared_by_identity: call}} is a comparison with `None` as well. A `Compare` has `left`
and `comparators`, and each operator stands between two of them.

Fails: none_is_compared_by_identity
"""

def _equates_none(node):
    return any(
        isinstance(op, ast.Eq | ast.NotEq) and _is_none(right)
        for op, right in zip(node.ops, node.comparators)
    )
