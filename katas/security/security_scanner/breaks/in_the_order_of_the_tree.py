"""The first name in the tree gives the path.

Breaks: "the first in the text counts"
Fails: the_path_of_the_value_is_told
"""


class _Flow:
    ...

    def _origin(self, node: ast.AST) -> tuple[int, ...] | None:
        if isinstance(node, ast.Name):
            return () if node.id == "request" else self._input.get(node.id)
        if isinstance(node, ast.Call) and self._names.full(node.func) in _CLEANERS:
            return None
        return self._first_origin(ast.iter_child_nodes(node))
