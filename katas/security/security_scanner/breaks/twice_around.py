"""All is looked at twice.

Breaks: "Go through the statements once, from top to bottom."
"""


class _Flow:
    ...

    def _once(self, body: Iterable[ast.AST], certain: bool = True) -> Iterator[Finding]:
        for statement in body:
            if isinstance(statement, (*_FUNCTIONS, ast.ClassDef)):
                continue
            parts = list(ast.iter_child_nodes(statement))
            for part in parts:
                if isinstance(part, ast.expr):
                    yield from self._statements_executed(part)
            self._assign(statement, certain)
            yield from self._once((part for part in parts if not isinstance(part, ast.expr)), certain=False)

    def follow(self, body: list[ast.stmt], certain: bool = True) -> Iterator[Finding]:
        body = list(body)
        list(self._once(body))
        yield from self._once(body)
