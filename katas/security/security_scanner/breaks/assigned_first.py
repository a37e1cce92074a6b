"""An assignment comes before the calls in it.

Breaks: "A statement's calls come before its assignment."
"""


class _Flow:
    ...

    def follow(self, body: Iterable[ast.AST], certain: bool = True) -> Iterator[Finding]:
        for statement in body:
            if isinstance(statement, (*_FUNCTIONS, ast.ClassDef)):
                continue
            parts = list(ast.iter_child_nodes(statement))
            self._assign(statement, certain)
            for part in parts:
                if isinstance(part, ast.expr):
                    yield from self._statements_executed(part)
            yield from self.follow((part for part in parts if not isinstance(part, ast.expr)), certain=False)
