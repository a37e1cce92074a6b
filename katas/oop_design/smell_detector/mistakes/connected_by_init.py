"""All methods of the class are looked at, `__init__` as well.

`__init__` sets every attribute, so it connects everything with everything: {{god_classes_are_found_by_what_is_shared: message}}. What
makes an object says nothing about what its methods have in common.

Breaks: "Not looked at are methods whose name begins with two underscores, and those decorated with `staticmethod` or `classmethod`."
Fails: god_classes_are_found_by_what_is_shared, envy_is_found_by_counting
"""


def _methods(node):
    return [
        member
        for member in node.body
        if isinstance(member, (ast.FunctionDef, ast.AsyncFunctionDef))
        and _positional(member)
        and not any(isinstance(each, ast.Name) and each.id in _NO_SELF for each in member.decorator_list)
    ]
