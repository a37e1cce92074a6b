"""`eval` is always the builtin.

Breaks: "A plain name that the file binds nowhere"
"""


class _Names:
    ...

    def full(self, node: ast.expr) -> str:
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            return ""
        return ".".join([self._imported.get(node.id, f"builtins.{node.id}"), *parts])
