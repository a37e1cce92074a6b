"""Walking a syntax tree for what could be changed in it.

Owns: the walk, where in the program it is, and what a change consists of.
Does not own: which changes there are (`statements`, `expressions`).
"""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from .nodes import is_left_alone
from .text import Text


@dataclass(frozen=True)
class Change:
    """A change that may turn out impossible. edits: (start, end, new bytes), by position."""

    function: str
    operator: str
    change: str
    line: int
    edits: tuple[tuple[int, int, bytes], ...]


class Walk:
    """Walks a tree and yields what could be changed in it."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.scopes: list[ast.AST] = []
        self.in_message = False

    def of(self, node: ast.AST) -> Iterator[Change]:
        if is_left_alone(node):
            return
        yield from getattr(self, f"_{type(node).__name__}", self._children)(node)

    def _children(self, node: ast.AST) -> Iterator[Change]:
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "type_params"):
                continue
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from self.of(child)

    def _change(self, operator: str, change: str, *edits: tuple[int, int, str]) -> Change:
        ordered = sorted(edits)
        function = ".".join(scope.name for scope in self.scopes) or "<module>"
        line = bisect_right(self.text.starts, ordered[0][0])
        encoded = tuple((a, b, new.encode()) for a, b, new in ordered)
        return Change(function, operator, change, line, encoded)

    def _instead(self, operator: str, node: ast.AST, new: str) -> Change:
        span = (self.text.start(node), self.text.end(node), new)
        return self._change(operator, f"{self._short(node)} -> {new}", span)

    def _short(self, node: ast.AST) -> str:
        text = " ".join(self.text.of(node).decode("utf-8", "replace").split())
        return text if len(text) <= 40 else text[:39] + "…"
