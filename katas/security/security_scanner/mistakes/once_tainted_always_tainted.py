"""A name that held input once is tainted.

It can get another value, and then it is harmless: {{clean_values_are_not_accused: message}}. Each assignment decides anew.

Breaks: "An assignment by `=` of a value that is not tainted makes the name clean again."
Fails: clean_values_are_not_accused
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
            self._assign(statement, False)
            yield from self.follow((part for part in parts if not isinstance(part, ast.expr)), certain=False)
