"""Only names that end in underscores as well.

Breaks: "Not looked at are methods whose name begins with two underscores"
"""


def _methods(node):
    return [
        member
        for member in node.body
        if isinstance(member, (ast.FunctionDef, ast.AsyncFunctionDef))
        and not (member.name.startswith("__") and member.name.endswith("__"))
        and _positional(member)
        and not any(isinstance(each, ast.Name) and each.id in _NO_SELF for each in member.decorator_list)
    ]
