"""`finally` always runs, so it cleans.

Breaks: "But inside of a block (`if`, `for`, `while`, `with`, `try`, `match`) it does not"
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
            self._assign(statement, certain)
            if isinstance(statement, ast.Try):
                parts = [part for part in parts if part not in statement.finalbody]
            yield from self.follow((part for part in parts if not isinstance(part, ast.expr)), certain=False)
            if isinstance(statement, ast.Try):
                yield from self.follow(statement.finalbody, certain)
