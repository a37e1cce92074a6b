"""A formatted statement is an injection.

What was put into it may be a constant of the module, and then it is none; and where it was formatted three lines earlier, it
was missed: {{input_is_followed_into_statements: message}}. Follow where the value comes from, not what it looks like.

Fails: input_is_followed_into_statements, the_report_is_sorted
"""


class _Flow:
    ...

    def _statements_executed(self, expression: ast.expr) -> Iterator[Finding]:
        for call in ast.walk(expression):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "execute":
                if call.args and isinstance(call.args[0], (ast.JoinedStr, ast.BinOp)):
                    yield Finding(call.lineno, "injection", "execute", (call.lineno,))
