"""A tainted object taints its call.

Breaks: "whose first positional argument is tainted"
"""


class _Flow:
    ...

    def _statements_executed(self, expression: ast.expr) -> Iterator[Finding]:
        for call in ast.walk(expression):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "execute":
                origin = self._first_origin([call.func, *call.args[:1]])
                if origin is not None:
                    yield Finding(call.lineno, "injection", "execute", (*origin, call.lineno))
