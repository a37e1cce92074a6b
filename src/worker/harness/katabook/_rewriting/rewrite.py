"""The source of a checks module with asserts that remember the values of their parts, and of a test file with imports of
the submission that a missing name does not end, and with calls that are told before they are made.

Owns: the syntax tree's change. Does not own: what the changed asserts, imports and calls call (`asserts`, `absent`,
`announced`).
"""

from __future__ import annotations

import ast
import builtins

from .asserts import CALL, NEW, SEE, WANT


def rewritten(source: str, filename: str, submission: str | None) -> ast.Module:
    """The tree of a module, ready to be compiled. Raises SyntaxError as compile() does.

    submission: the name by which a test file imports it.
    """
    tree = ast.parse(source, filename)
    if submission is not None:
        tree.body = [part for node in tree.body for part in _wanted(node, submission)]
    if any(isinstance(node, ast.Assert) for node in ast.walk(tree)):
        tree = _Rewriter(source).visit(tree)
    if submission is not None:
        tree = _Calls().visit(tree)
    return ast.fix_missing_locations(tree)


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


class _Calls(ast.NodeTransformer):
    """`f(x)` inside of a test becomes `CALL(f, x)()`, unless `f` is a builtin: `locals()` has to be called by the test."""

    _is_inside = False

    def _visit_function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
        was_inside, self._is_inside = self._is_inside, True
        node.body = [self.visit(part) for part in node.body]  # decorators and defaults stay as they are
        self._is_inside = was_inside
        return node

    visit_FunctionDef = visit_AsyncFunctionDef = _visit_function

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if not self._is_inside or not _may_be_the_submissions(node.func):
            return node
        told = ast.copy_location(ast.Call(ast.Name(CALL, ast.Load()), [node.func, *node.args], node.keywords), node)
        return ast.copy_location(ast.Call(told, [], []), node)


def _may_be_the_submissions(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return not hasattr(builtins, function.id) and function.id not in (NEW, SEE, WANT)
    return isinstance(function, ast.Attribute)
