"""An `async def` is a `FunctionDef`, too.

It is a node of a class of its own, and `AsyncFunctionDef` is no subclass of the other:
{{names_are_judged_where_they_are_defined: message}}.

Breaks: "a function or method (`async` as well) whose name has a capital letter"
Fails: names_are_judged_where_they_are_defined, the_report_is_in_order
"""

def _broken_by(node):
    if isinstance(node, ast.ClassDef) and not _is_cap_words(node.name):
        yield node.lineno, "N801"
    elif isinstance(node, ast.FunctionDef):
        if not _is_lower_case(node.name):
            yield node.lineno, "N802"
    elif isinstance(node, ast.Compare) and _equates_none(node):
        yield node.lineno, "E711"
    elif isinstance(node, ast.ExceptHandler) and node.type is None:
        yield node.lineno, "E722"
    elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Lambda):
        if any(isinstance(target, ast.Name) for target in node.targets):
            yield node.lineno, "E731"
    elif isinstance(node, ast.AnnAssign):
        named = isinstance(node.target, ast.Name)
        if named and isinstance(node.value, ast.Lambda):
            yield node.lineno, "E731"
