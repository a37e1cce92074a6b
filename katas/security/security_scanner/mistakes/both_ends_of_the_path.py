"""The path of a value is where it was read and where it was used.

What lies between is what people argue about: {{the_path_of_the_value_is_told: message}}. Keep the lines with the name, and
hand them on with each assignment.

Fails: the_path_of_the_value_is_told
"""


class _Flow:
    ...

    def _statements_executed(self, expression: ast.expr) -> Iterator[Finding]:
        for call in ast.walk(expression):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "execute":
                origin = self._origin(call.args[0]) if call.args else None
                if origin is not None:
                    yield Finding(call.lineno, "injection", "execute", (*origin[:1], call.lineno))
