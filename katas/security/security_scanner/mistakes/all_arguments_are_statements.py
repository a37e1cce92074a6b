"""Input in an argument of `execute` is an injection.

The second argument holds the parameters, which is where input belongs:
{{clean_values_are_not_accused: message}}. Only what is in the statement itself is read as SQL.

Breaks: "whose first positional argument is tainted"
Fails: clean_values_are_not_accused
"""


class _Flow:
    ...

    def _statements_executed(self, expression: ast.expr) -> Iterator[Finding]:
        for call in ast.walk(expression):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "execute":
                origin = self._first_origin([*call.args, *call.keywords])
                if origin is not None:
                    yield Finding(call.lineno, "injection", "execute", (*origin, call.lineno))
