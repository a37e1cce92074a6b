"""`with … as` taints its name.

Breaks: "Nothing else taints a name or makes it clean."
"""


class _Flow:
    ...

    def _assign(self, statement: ast.AST, certain: bool) -> None:
        match statement:
            case ast.Assign(targets=targets, value=value):
                read: list[ast.expr] = [value]
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                targets, read = [target], [value]
            case ast.AugAssign(target=target, value=value):
                targets, read = [target], [target, value]
            case ast.For(target=target, iter=value) | ast.AsyncFor(target=target, iter=value):
                targets, read, certain = [target], [value], False
            case ast.withitem(context_expr=value, optional_vars=ast.expr() as target):
                targets, read, certain = [target], [value], False
            case _:
                return
        origin = self._first_origin(read)
        for node in (node for target in targets for node in ast.walk(target)):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                if origin is not None:
                    self._input[node.id] = (*origin, getattr(statement, 'lineno', 0))
                elif certain:
                    self._input.pop(node.id, None)
