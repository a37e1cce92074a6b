"""`:=` taints its name.

Breaks: "Nothing else taints a name or makes it clean."
"""


class _Flow:
    ...

    def _plain(self, node: ast.AST) -> tuple[int, ...] | None:
        if isinstance(node, ast.Name):
            return () if node.id == "request" else self._input.get(node.id)
        if isinstance(node, ast.Call) and self._names.full(node.func) in _CLEANERS:
            return None
        return self._first_origin(sorted(ast.iter_child_nodes(node), key=_place))

    def _origin(self, node: ast.AST) -> tuple[int, ...] | None:
        return self._plain(node)

    def _statements_executed(self, expression: ast.expr) -> Iterator[Finding]:
        for named in ast.walk(expression):
            if isinstance(named, ast.NamedExpr) and self._origin(named.value) is not None:
                self._input[named.target.id] = (named.lineno,)
        for call in ast.walk(expression):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "execute":
                origin = self._origin(call.args[0]) if call.args else None
                if origin is not None:
                    yield Finding(call.lineno, "injection", "execute", (*origin, call.lineno))
