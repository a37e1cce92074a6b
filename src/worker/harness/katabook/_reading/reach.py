"""Which statements of a submission a check reaches, for the engine's audit.

Owns: marking the statements, and telling of each one when it is first reached. Does not own: what follows from that.

A mark is a subscript before the statement, so no tracing function is needed: probes have theirs in that place, and one
that sees the bytecode sees some more of it. So a check may end otherwise here than it does without marks, and nobody
looks at how it ended. Marks are told at once, on the channel of the fault handler: in a split sitting it is the one way
out of the learner's process, and a check that is cut short has told what it reached.
"""

from __future__ import annotations

import ast
import builtins
import os
from types import CodeType

_MARKS = "__reached__"

#: The descriptor of the fault handler (`session.rs`).
_TRACE = 90


class _Reached(dict[int, None]):
    """The lines of the statements that were reached. To look one up is to reach it."""

    def __missing__(self, line: int) -> None:
        self[line] = None
        os.write(_TRACE, b"reached %d\n" % line)


def compile_marked(source: bytes, path: str) -> CodeType:
    """The code of a submission with its statements marked."""
    tree = ast.parse(source, path)
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                setattr(node, field, _marked(block, has_docstring=field == "body" and _may_have_docstring(node)))
    setattr(builtins, _MARKS, _Reached())
    return compile(tree, path, "exec", dont_inherit=True)


def statement_of(source: str) -> list[int]:
    """For each line of a source, from line 0: the first line of the statement that it is marked with."""
    starts = {_line_of(node) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt)}
    found, last = [], 1
    for line in range(source.count("\n") + 2):
        last = line if line in starts else last
        found.append(last)
    return found


def _marked(block: list[ast.stmt], *, has_docstring: bool) -> list[ast.stmt]:
    marked: list[ast.stmt] = []
    for index, statement in enumerate(block):
        comes_first = has_docstring and index == 0 and _is_text(statement)
        if not comes_first and not _is_future(statement):
            marked.append(_mark(statement))
        marked.append(statement)
    return marked


def _mark(statement: ast.stmt) -> ast.stmt:
    line = _line_of(statement)
    mark = ast.parse(f"{_MARKS}[{line}]").body[0]
    for node in ast.walk(mark):
        ast.copy_location(node, statement)
    return mark


def _line_of(statement: ast.stmt) -> int:
    decorators = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def _may_have_docstring(node: ast.AST) -> bool:
    return isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _is_future(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
