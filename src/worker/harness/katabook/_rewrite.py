"""The source of a checks module with asserts that remember the values of their parts, and of a test file with imports of
the submission that a missing name does not end.

Owns: the syntax tree's change. Does not own: what the changed asserts and imports call (`_asserts`, `_absent`).
"""

from __future__ import annotations

import ast

from ._asserts import NEW, SEE, WANT


def rewritten(source: str, filename: str, submission: str | None) -> ast.Module:
    """The tree of a module, ready to be compiled. Raises SyntaxError as compile() does.

    submission: the name by which a test file imports it.
    """
    tree = ast.parse(source, filename)
    if submission is not None:
        tree.body = [part for node in tree.body for part in _wanted(node, submission)]
    if any(isinstance(node, ast.Assert) for node in ast.walk(tree)):
        tree = ast.fix_missing_locations(_Rewriter(source).visit(tree))
    return tree


def _wanted(node: ast.stmt, submission: str) -> list[ast.stmt]:
    """`from submission import a, b as c`, at the top level, as assignments of which none ends the others."""
    if not isinstance(node, ast.ImportFrom) or node.module != submission or node.level or node.names[0].name == "*":
        return [node]
    assigned: list[ast.stmt] = []
    for alias in node.names:
        value = ast.Call(ast.Name(WANT, ast.Load()), [ast.Constant(submission), ast.Constant(alias.name)], [])
        target = ast.Name(alias.asname or alias.name, ast.Store())
        assigned.append(ast.fix_missing_locations(ast.copy_location(ast.Assign([target], value), node)))
    return assigned


class _Rewriter(ast.NodeTransformer):
    def __init__(self, source: str) -> None:
        self._source = source

    def visit_Assert(self, node: ast.Assert) -> ast.AST:
        start = ast.Call(ast.Name(NEW, ast.Load()), [], [])
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
        call = ast.Call(ast.Name(SEE, ast.Load()), [ast.Constant(" ".join(text.split())), node], [])
        return ast.copy_location(call, node)
