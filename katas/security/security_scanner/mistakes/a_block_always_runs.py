"""A clean assignment makes the name clean, wherever it stands.

In a block it may never run, and then the name still holds what it held: {{input_is_followed_into_statements: message}}. A
scanner does not know which way the program goes, so a block can add danger and not take it away.

Breaks: "But inside of a block (`if`, `for`, `while`, `with`, `try`, `match`) it does not"
Fails: input_is_followed_into_statements
"""


class _Flow:
    ...

    def follow(self, body: Iterable[ast.AST], certain: bool = True) -> Iterator[Finding]:
        for statement in body:
            if isinstance(statement, (*_FUNCTIONS, ast.ClassDef)):
                continue
            parts = list(ast.iter_child_nodes(statement))
            for part in parts:
                if isinstance(part, ast.expr):
                    yield from self._statements_executed(part)
            self._assign(statement, True)
            yield from self.follow(part for part in parts if not isinstance(part, ast.expr))
