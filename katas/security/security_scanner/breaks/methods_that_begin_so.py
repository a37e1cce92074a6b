"""`executemany` counts as well.

Breaks: "a call of a method `execute`, whatever its object"
"""


class _Flow:
    ...

    def _statements_executed(self, expression: ast.expr) -> Iterator[Finding]:
        for call in ast.walk(expression):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr.startswith("execute"):
                origin = self._origin(call.args[0]) if call.args else None
                if origin is not None:
                    yield Finding(call.lineno, "injection", "execute", (*origin, call.lineno))
