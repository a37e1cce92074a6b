"""Only def.

Breaks: "A *method* is a `def` or `async def` directly in the body of the class"
"""


def _methods(node):
    return [
        member
        for member in node.body
        if isinstance(member, ast.FunctionDef)
        and not member.name.startswith("__")
        and _positional(member)
        and not any(isinstance(each, ast.Name) and each.id in _NO_SELF for each in member.decorator_list)
    ]
