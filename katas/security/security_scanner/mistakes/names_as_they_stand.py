"""A function is called by its name.

An import gives it any name: {{dangerous_calls_are_found_by_what_names_mean: message}}. Of planted weaknesses,
{{dangerous_calls_are_found_by_what_names_mean: planted weaknesses that were found}} were found. Look up the first part of the
name in the file's imports.

Breaks: "The *full name* of a dotted name is found by the file's imports"
Fails: dangerous_calls_are_found_by_what_names_mean, unsafe_settings_are_found
"""


class _Names:
    ...

    def full(self, node: ast.expr) -> str:
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
        if not isinstance(node, ast.Name) or (node.id in self._bound and node.id not in self._imported):
            return ""
        return ".".join([node.id, *parts] if parts else ["builtins", node.id])
