"""The items of a part: a simple statement, or the header of a compound one (`if …:`, `else:`, a decorator).

Owns: which there are, and which lines of the source are an item's own, with the comments directly above them.
Does not own: what makes two items the same (`keys`).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from .keys import Definition, Locals, indented, is_bare_annotation, key_of, marked, without_body


class Item(NamedTuple):
    """key: with local names marked.  text: the item's lines.  comments: the lines above it.  line: 1-based."""

    key: str
    text: list[str]
    comments: list[str]
    line: int


def without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    first = body[0] if body else None
    is_text = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    return body[1:] if is_text else body


class Lines:
    """Hands out the lines of a source in order: the comments before a place, and the text of a place."""

    def __init__(self, source: str) -> None:
        # The lines of the syntax tree end at these only, and not at a form feed.
        self._lines = re.split("\r\n|\r|\n", source)
        self._done = 0  # so many lines have been handed out or passed

    def comments_before(self, line: int) -> list[str]:
        gap = self._lines[self._done : line - 1]
        self._done = max(self._done, line - 1)
        return [text.rstrip() for text in gap if text.lstrip().startswith("#")]

    def text(self, line: int, column: int, end_line: int, end_column: int | None) -> list[str]:
        """From one place to another; whole lines where nothing else stands on them. Columns count UTF-8 bytes."""
        self._done = max(self._done, end_line)
        chosen = [text.encode() for text in self._lines[line - 1 : end_line]]
        if not chosen:
            return []
        if end_column is not None:
            rest = chosen[-1][end_column:].strip()
            if rest and not rest.startswith(b"#"):
                chosen[-1] = chosen[-1][:end_column]
        if chosen[0][:column].strip():
            chosen[0] = b" " * (len(chosen[0]) - len(chosen[0].lstrip())) + chosen[0][column:]
        return [text.decode(errors="replace").rstrip() for text in chosen]

    def skip_to(self, node: ast.stmt) -> None:
        self._done = max(self._done, node.end_lineno or 0)

    def find(self, word: str, before: int) -> int | None:
        """The next line, up to `before`, that begins with a word such as `else`."""
        for number in range(self._done + 1, before + 1):
            if re.match(rf"\s*{word}\b", self._lines[number - 1]):
                return number
        return None


def items_of(node: ast.stmt, lines: Lines, local: Locals, depth: int, *, word: str = "") -> Iterator[Item]:
    """A statement as items, those of its body included.  word: "elif", for an `if` that is one."""
    if not _bodies(node):
        if is_bare_annotation(node) and local:
            return
        comments = lines.comments_before(node.lineno)
        text = lines.text(node.lineno, node.col_offset, node.end_lineno or node.lineno, node.end_col_offset)
        yield Item(indented(depth) + key_of(node, local), text, comments, node.lineno)
        return
    yield from header(node, lines, local, depth, word)
    for word, key, body in _bodies(node):
        if word == "elif":
            yield from items_of(body[0], lines, local, depth, word=word)
            continue
        if word:
            yield from _keyword(word, indented(depth) + marked(key, local), body, lines)
        if isinstance(node, Definition) and body is node.body and len(without_docstring(body)) < len(body):
            lines.skip_to(body[0])
            body = without_docstring(body)
        for child in body:
            yield from items_of(child, lines, local, depth + 1)


Body = tuple[str, "ast.AST | str", list[Any]]


def _bodies(node: ast.stmt) -> list[Body]:
    """What is inside a statement: the word before it, what else stands in that line, and the statements."""
    found: list[Body] = []
    if isinstance(node, ast.Match):
        return [("case", case, case.body) for case in node.cases]
    if getattr(node, "body", None):
        found.append(("", "", node.body))
    for handler in getattr(node, "handlers", []):
        found.append(("except", handler, handler.body))
    after = getattr(node, "orelse", [])
    if after:
        # The syntax tree makes no difference between `elif` and an `if` alone below `else`: that is layout.
        is_elif = isinstance(node, ast.If) and len(after) == 1 and isinstance(after[0], ast.If)
        found.append(("elif" if is_elif else "else", "else:", after))
    if getattr(node, "finalbody", []):
        found.append(("finally", "finally:", node.finalbody))
    return found


def _keyword(word: str, key: str, body: list[ast.stmt], lines: Lines) -> Iterator[Item]:
    """The header of a further part of a statement: `else:`, `except …:`, `case …:`."""
    first = _start(body[0])
    line = lines.find(word, first[0])
    if line is None:
        return
    comments = lines.comments_before(line)
    yield Item(key, _until(lines, (line, 0), first), comments, line)


def header(node: ast.stmt, lines: Lines, local: Locals, depth: int, word: str = "") -> Iterator[Item]:
    """The decorators of a statement, and its first line, which may be several."""
    for decorator in getattr(node, "decorator_list", []):
        comments = lines.comments_before(decorator.lineno)
        text = lines.text(decorator.lineno, 0, decorator.end_lineno, decorator.end_col_offset)
        yield Item(f"{indented(depth)}@{marked(decorator, local)}", text, comments, decorator.lineno)
    above = lines.find("else", node.lineno) if word else None
    begin = (above, 0) if above else (node.lineno, node.col_offset)
    comments = lines.comments_before(begin[0])
    inside = node.cases[0].pattern if isinstance(node, ast.Match) else node.body[0]
    key = key_of(without_body(node), local)
    if word:
        key = "el" + key
    yield Item(indented(depth) + key, _until(lines, begin, _start(inside)), comments, begin[0])


Place = tuple[int, int]


def _start(node: Any) -> Place:
    decorators = getattr(node, "decorator_list", [])
    return (decorators[0].lineno, 0) if decorators else (node.lineno, node.col_offset)


def _until(lines: Lines, begin: Place, inside: Place) -> list[str]:
    """A header from where it begins to where its body does, without the comments above the body."""
    if begin[0] == inside[0]:
        return lines.text(*begin, *inside)
    done = lines._done
    text = lines.text(*begin, inside[0] - 1, None)
    kept = len(text)
    while kept > 1 and (not text[kept - 1].strip() or text[kept - 1].lstrip().startswith("#")):
        kept -= 1
    lines._done = max(done, begin[0] + kept - 1)
    return text[:kept]
