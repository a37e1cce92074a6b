"""Blocks are not looked at.

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
