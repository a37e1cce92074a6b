"""What a function returns is clean.

Breaks: "or a tainted name, stands anywhere in it"
"""


class _Flow:
    ...

    def _origin(self, node: ast.AST) -> tuple[int, ...] | None:
        if isinstance(node, ast.Name):
            return () if node.id == "request" else self._input.get(node.id)
        if isinstance(node, ast.Call) and self._names.full(node.func) is not None and not isinstance(node.func, ast.Attribute):
            return None
        return self._first_origin(sorted(ast.iter_child_nodes(node), key=_place))
