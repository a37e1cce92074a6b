"""A comparison has one operator.

`a < b == None` is one `Compare` node with two of them, and yours looked at the first: {{none_is_compared_by_identity: message}}.

Fails: none_is_compared_by_identity
"""

def _equates_none(node):
    if not isinstance(node.ops[0], ast.Eq | ast.NotEq):
        return False
    return _is_none(node.left) or _is_none(node.comparators[0])
