"""What counts of a call is its last name, `eval` in `model.eval(x)`.

That is a method of somebody else's class: {{dangerous_calls_are_found_by_what_names_mean: message}}. Harmless calls that were
accused: {{dangerous_calls_are_found_by_what_names_mean: harmless calls that were accused}}.

Fails: dangerous_calls_are_found_by_what_names_mean, input_is_followed_into_statements
"""


class _Names:
    ...

    def full(self, node: ast.expr) -> str:
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
        if isinstance(node, ast.Name) and node.id in self._imported:
            return ".".join([self._imported[node.id], *parts])
        name = parts[-1] if parts else getattr(node, "id", "")
        return "" if name in self._bound else f"builtins.{name}"
