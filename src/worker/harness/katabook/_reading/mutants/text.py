"""A source as bytes, and a change written into it.

Owns: positions and splicing. A mutant is made by splicing text at the positions of the syntax tree, never by
unparsing it: lines, comments and layout stay as they were, and a line removed from the
middle is filled up, so that a line number means the same in the mutant and in the
original. Positions count UTF-8 bytes (docs: "ast", `col_offset`), hence the bytes here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator


class Text:
    """A source as bytes, with the positions of its lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.data = text.encode()
        # The parser knows three line ends; str.splitlines knows more (form feed, U+2028).
        ends = [m.end() for m in re.finditer(rb"\r\n|\r|\n", self.data)]
        self.starts = [0, *ends]

    def start(self, node: ast.AST) -> int:
        return self.starts[node.lineno - 1] + node.col_offset

    def end(self, node: ast.AST) -> int:
        return self.starts[node.end_lineno - 1] + node.end_col_offset

    def of(self, node: ast.AST) -> bytes:
        return self.data[self.start(node) : self.end(node)]

    def gap(self, start: int, end: int) -> bytes:
        """The text between two nodes, with comments blanked out."""
        part = self.data[start:end]
        return re.sub(rb"#[^\r\n]*", lambda m: b" " * len(m[0]), part)

    def find(self, pattern: bytes, start: int, end: int) -> tuple[int, int] | None:
        found = re.search(pattern, self.gap(start, end))
        return (start + found.start(), start + found.end()) if found else None

    def spliced(self, edits: tuple[tuple[int, int, bytes], ...]) -> Iterator[str]:
        """The text after the edits; first with removed line ends made up for.

        A backslash at the end of a line continues a logical line anywhere (language
        reference 2.1.5) and so fills up without changing the meaning, except before a
        `;` or at the end of the file: then the shorter text must do.
        """
        for fill in (b"\\\n", b"\n", b""):
            data = self.data
            for start, end, new in sorted(edits, reverse=True):
                lost = len(re.findall(rb"\r\n|\r|\n", data[start:end])) - new.count(b"\n")
                filler = fill * lost
                if filler and fill != b"\n":
                    filler = b" " + filler
                data = data[:start] + new + filler + data[end:]
            yield data.decode()
