"""A function in a function knows its names.

Breaks: "Treat each function on its own, starting with no tainted names"
"""


class _Flow:
    ...

    def follow(self, body: Iterable[ast.AST], certain: bool = True) -> Iterator[Finding]:
        for statement in body:
            if isinstance(statement, ast.ClassDef):
                continue
            parts = list(ast.iter_child_nodes(statement))
            for part in parts:
                if isinstance(part, ast.expr):
                    yield from self._statements_executed(part)
            self._assign(statement, certain)
            yield from self.follow((part for part in parts if not isinstance(part, ast.expr)), certain=False)
