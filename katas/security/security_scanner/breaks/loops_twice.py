"""The body of a loop is gone through twice.

Breaks: "Go through the statements once, from top to bottom."
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
            if isinstance(statement, (ast.For, ast.While)):
                list(self.follow((part for part in parts if not isinstance(part, ast.expr)), certain=False))
            yield from self.follow((part for part in parts if not isinstance(part, ast.expr)), certain=False)
