"""The key of a statement: the same for two statements that do the same under other local names.

Owns: what it leaves out: layout, comments, docstrings, quotes, and the annotations of parameters, results and local
variables; those in the body of a class stay, because dataclasses and their like read them.

Local names are those a function binds: parameters, but for keyword-only ones, which callers use, and whatever is assigned in
it or in a function within it. They are not looked up scope by scope: a name that is bound anywhere in the function counts as
one local name.
"""

from __future__ import annotations

import ast
import copy
import re
from typing import Any

Function = (ast.FunctionDef, ast.AsyncFunctionDef)
Definition = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


# -- parts and items ------------------------------------------------------------------------------


Locals = frozenset[str]


# -- keys -----------------------------------------------------------------------------------------


def indented(depth: int) -> str:
    return "    " * depth


def key_of(node: ast.stmt, local: Locals) -> str:
    return marked(node, local)


def marked(node: ast.AST | str, local: Locals) -> str:
    """A syntax tree as text in one layout, with local names marked."""
    if isinstance(node, str):
        return node
    if isinstance(node, (ast.ExceptHandler, ast.match_case)):
        node = copy.copy(node)
        node.body = [ast.Pass()]
        wrapped = ast.Try([ast.Pass()], [node], [], []) if isinstance(node, ast.ExceptHandler) else None
        tree: ast.AST = wrapped or ast.Match(ast.Constant(0), [node])
        first = 2 if wrapped else 1
        return ast.unparse(_Marker(local).visit(copy.deepcopy(tree))).split("\n")[first].strip()
    return _header_text(ast.unparse(_Marker(local).visit(copy.deepcopy(node))))


# What stands for a body in the tree of a header.
_EMPTY = "‹body›"


def without_body(node: ast.stmt) -> ast.stmt:
    bare = copy.copy(node)
    empty = [ast.Expr(ast.Name(_EMPTY, ast.Load()))]
    if isinstance(bare, ast.Match):
        bare.cases = [ast.match_case(ast.MatchAs(), None, empty)]
        return bare
    bare.body = empty
    for name in ("orelse", "finalbody", "handlers", "decorator_list"):
        if hasattr(bare, name):
            setattr(bare, name, [])
    if isinstance(bare, (ast.Try, getattr(ast, "TryStar", ast.Try))):
        bare.finalbody = empty
    return bare


def _header_text(text: str) -> str:
    head, empty, _ = text.partition(_EMPTY)
    return re.sub(r"\s*case _:\s*$", "", head).rstrip() if empty else text


def is_bare_annotation(node: ast.stmt) -> bool:
    return isinstance(node, ast.AnnAssign) and node.value is None


class _Marker(ast.NodeTransformer):
    """Marks local names, and drops what a key leaves out."""

    def __init__(self, local: Locals) -> None:
        self._local = local

    def _name(self, name: str | None) -> str | None:
        return f"‹{name}›" if name in self._local else name

    def visit_Name(self, node: ast.Name) -> ast.AST:
        node.id = self._name(node.id) or node.id
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.arg = self._name(node.arg) or node.arg
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        self.generic_visit(node)
        if not self._local or node.value is None:
            return node
        return ast.copy_location(ast.Assign([node.target], node.value), node)

    def _function(self, node: Any) -> ast.AST:
        node.returns = None
        node.name = self._name(node.name)
        return self.generic_visit(node)

    visit_FunctionDef = visit_AsyncFunctionDef = _function

    def _named(self, node: Any) -> ast.AST:
        node.name = self._name(node.name)
        return self.generic_visit(node)

    visit_ExceptHandler = visit_MatchAs = visit_MatchStar = visit_ClassDef = _named

    def visit_MatchMapping(self, node: ast.MatchMapping) -> ast.AST:
        node.rest = self._name(node.rest)
        return self.generic_visit(node)

    def _names(self, node: Any) -> ast.AST:
        node.names = [self._name(name) for name in node.names]
        return node

    visit_Global = visit_Nonlocal = _names

    def visit_alias(self, node: ast.alias) -> ast.AST:
        node.asname = self._name(node.asname)
        return node


def bound_names(function: ast.AST) -> set[str]:
    """The names that a function, or a function in it, binds."""
    bound: set[str] = set()
    kept: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            bound.add(node.id)
        elif isinstance(node, ast.arguments):
            kept |= {arg.arg for arg in node.kwonlyargs}
            bound |= {arg.arg for arg in (*node.posonlyargs, *node.args, node.vararg, node.kwarg) if arg}
        elif isinstance(node, Definition) and node is not function:
            bound.add(node.name)
        elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
            bound.add(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            bound.add(node.rest)
        elif isinstance(node, ast.alias) and node.asname:
            bound.add(node.asname)
        elif isinstance(node, ast.Global):
            kept |= set(node.names)
    return bound - kept
