"""The path ends where the value was last assigned.

Breaks: "and last that of the call"
Fails: the_path_of_the_value_is_told
"""


class _Flow:
    ...

    def _statements_executed(self, expression: ast.expr) -> Iterator[Finding]:
        for call in ast.walk(expression):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "execute":
                origin = self._origin(call.args[0]) if call.args else None
                if origin is not None:
                    yield Finding(call.lineno, "injection", "execute", origin)
