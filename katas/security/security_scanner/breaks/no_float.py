"""A float is not known to be harmless.

Breaks: "a call of the builtins `int` and `float` is never tainted"
"""


class _Flow:
    ...

    def _origin(self, node: ast.AST) -> tuple[int, ...] | None:
        if isinstance(node, ast.Name):
            return () if node.id == "request" else self._input.get(node.id)
        if isinstance(node, ast.Call) and self._names.full(node.func) == "builtins.int":
            return None
        return self._first_origin(sorted(ast.iter_child_nodes(node), key=_place))
