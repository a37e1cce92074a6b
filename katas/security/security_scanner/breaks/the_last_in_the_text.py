"""The last tainted name gives the path.

Breaks: "the first in the text counts"
Fails: the_path_of_the_value_is_told
"""


class _Flow:
    ...

    def _first_origin(self, nodes: Iterable[ast.AST]) -> tuple[int, ...] | None:
        origins = [self._origin(node) for node in nodes]
        return next((origin for origin in reversed(origins) if origin is not None), None)
