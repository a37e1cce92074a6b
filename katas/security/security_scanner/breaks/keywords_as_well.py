"""A statement by keyword counts as well.

Breaks: "whose first positional argument is tainted"
"""


class _Flow:
    ...

    def _statements_executed(self, expression: ast.expr) -> Iterator[Finding]:
        for call in ast.walk(expression):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "execute":
                origin = self._first_origin([*call.args[:1], *([] if call.args else call.keywords)])
                if origin is not None:
                    yield Finding(call.lineno, "injection", "execute", (*origin, call.lineno))
