"""Only `request.args` is input.

Breaks: "An expression is tainted if the name `request`, or a tainted name, stands anywhere in it."
"""


class _Flow:
    ...

    def _origin(self, node: ast.AST) -> tuple[int, ...] | None:
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "request":
            return () if node.attr == "args" else None
        if isinstance(node, ast.Name):
            return self._input.get(node.id)
        if isinstance(node, ast.Call) and self._names.full(node.func) in _CLEANERS:
            return None
        return self._first_origin(sorted(ast.iter_child_nodes(node), key=_place))
