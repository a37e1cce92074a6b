"""A dotted name has one dot.

Breaks: "The *full name* of a dotted name is found by the file's imports"
"""


class _Names:
    ...

    def full(self, node: ast.expr) -> str:
        parts: list[str] = []
        if isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
        if not isinstance(node, ast.Name) or (node.id in self._bound and node.id not in self._imported):
            return ""
        return ".".join([self._imported.get(node.id, f"builtins.{node.id}"), *parts])
