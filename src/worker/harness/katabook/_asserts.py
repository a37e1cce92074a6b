"""Plain `assert` in a `checks.py`, with the values of its parts.

Owns: rewriting the asserts of a checks module so that a failing one can tell what it compared.
Does not own: turning the failure into a verdict (`_runner`).
"""

from __future__ import annotations

import ast
from typing import Any

from . import _render

_NEW = "__katabook_new_assert__"
_SEE = "__katabook_see__"

_seen: list[tuple[str, Any]] = []


def compile_checks(source: str, filename: str) -> Any:
    """The code object of a checks module whose asserts remember the values of their parts.

    Raises SyntaxError as compile() does.
    """
    tree = ast.parse(source, filename)
    if any(isinstance(node, ast.Assert) for node in ast.walk(tree)):
        tree = ast.fix_missing_locations(_Rewriter(source).visit(tree))
    return compile(tree, filename, "exec", dont_inherit=True)


def names() -> dict[str, Any]:
    """What the rewritten module needs in its globals."""
    return {_NEW: _new, _SEE: _see}


def last_values() -> list[str]:
    """The parts of the assert that failed last, such as `len(rows) is 3`, without repetitions."""
    lines = [f"{text} is {_render.full(value)}" for text, value in _seen]
    return list(dict.fromkeys(lines))


def _new() -> bool:
    _seen.clear()
    return True


def _see(text: str, value: Any) -> Any:
    _seen.append((text, value))
    return value


class _Rewriter(ast.NodeTransformer):
    def __init__(self, source: str) -> None:
        self._source = source

    def visit_Assert(self, node: ast.Assert) -> ast.AST:
        start = ast.Call(ast.Name(_NEW, ast.Load()), [], [])
        test = ast.BoolOp(ast.And(), [start, self._watch(node.test)])
        return ast.copy_location(ast.Assert(ast.copy_location(test, node.test), node.msg), node)

    def _watch(self, node: ast.expr) -> ast.expr:
        """`node` with its operands wrapped; short-circuits and evaluation order stay as they were."""
        if isinstance(node, ast.Compare):
            node.left = self._see(node.left)
            node.comparators = [self._see(part) for part in node.comparators]
            return node
        if isinstance(node, ast.BoolOp):
            node.values = [self._watch(part) for part in node.values]
            return node
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            node.operand = self._watch(node.operand)
            return node
        if isinstance(node, ast.Call):
            node.args = [part if isinstance(part, ast.Starred) else self._see(part) for part in node.args]
        return self._see(node)

    def _see(self, node: ast.expr) -> ast.expr:
        if isinstance(node, (ast.Constant, ast.Lambda, ast.GeneratorExp, ast.NamedExpr)):
            return node
        text = ast.get_source_segment(self._source, node) or "?"
        call = ast.Call(ast.Name(_SEE, ast.Load()), [ast.Constant(" ".join(text.split())), node], [])
        return ast.copy_location(call, node)
