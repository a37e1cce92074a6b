"""Finds weaknesses in Python code by reading its syntax tree."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

DANGEROUS = {"builtins.eval", "builtins.exec", "os.system", "pickle.loads"}
SETTINGS = {"subprocess": ("shell", True), "requests": ("verify", False)}

_CLEANERS = {"builtins.int", "builtins.float"}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Finding(NamedTuple):
    """A weakness: where, by which rule, what it is, and by which lines the value came."""

    line: int
    rule: str
    detail: str
    path: tuple[int, ...] = ()


def scan(source: str) -> list[Finding]:
    """The weaknesses in the text of a module, sorted."""
    tree = ast.parse(source)
    names = _Names(tree)
    found: list[Finding] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found.extend(_of_call(node, names))
        if isinstance(node, (ast.Module, *_FUNCTIONS)):
            found.extend(_Flow(names).follow(node.body))
    return sorted(found)


def _of_call(call: ast.Call, names: _Names) -> Iterator[Finding]:
    """What is wrong with a call, whatever its values are."""
    full = names.full(call.func)
    if full in DANGEROUS:
        yield Finding(call.lineno, "dangerous call", full)
    name, value = SETTINGS.get(full.partition(".")[0], (None, None))
    for keyword in call.keywords:
        if name and keyword.arg == name and isinstance(keyword.value, ast.Constant) and keyword.value.value is value:
            yield Finding(call.lineno, "unsafe setting", f"{name}={value}")


class _Names:
    """What the names of a module mean."""

    def __init__(self, tree: ast.Module) -> None:
        self._imported: dict[str, str] = {}
        self._bound: set[str] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    name = alias.name if alias.asname else alias.name.partition(".")[0]
                    self._imported[alias.asname or name] = name
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    self._imported[alias.asname or alias.name] = f"{'.' * node.level}{node.module}.{alias.name}"
            elif isinstance(node, (*_FUNCTIONS, ast.ClassDef)):
                self._bound.add(node.name)
            elif isinstance(node, ast.arg):
                self._bound.add(node.arg)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                self._bound.add(node.id)

    def full(self, node: ast.expr) -> str:
        """The full name of a dotted name, "" if it is none or begins with a name of the module's own."""
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
        if not isinstance(node, ast.Name) or (node.id in self._bound and node.id not in self._imported):
            return ""
        return ".".join([self._imported.get(node.id, f"builtins.{node.id}"), *parts])


class _Flow:
    """The names of one function that hold input, each with the lines by which it came."""

    def __init__(self, names: _Names) -> None:
        self._names = names
        self._input: dict[str, tuple[int, ...]] = {}

    def follow(self, body: Iterable[ast.AST], certain: bool = True) -> Iterator[Finding]:
        """Go through statements, and through the blocks in them, which perhaps do not run."""
        for statement in body:
            if isinstance(statement, (*_FUNCTIONS, ast.ClassDef)):
                continue
            parts = list(ast.iter_child_nodes(statement))
            for part in parts:
                if isinstance(part, ast.expr):
                    yield from self._statements_executed(part)
            self._assign(statement, certain)
            yield from self.follow((part for part in parts if not isinstance(part, ast.expr)), certain=False)

    def _statements_executed(self, expression: ast.expr) -> Iterator[Finding]:
        for call in ast.walk(expression):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "execute":
                origin = self._origin(call.args[0]) if call.args else None
                if origin is not None:
                    yield Finding(call.lineno, "injection", "execute", (*origin, call.lineno))

    def _assign(self, statement: ast.AST, certain: bool) -> None:
        match statement:
            case ast.Assign(targets=targets, value=value):
                read: list[ast.expr] = [value]
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                targets, read = [target], [value]
            case ast.AugAssign(target=target, value=value):
                targets, read = [target], [target, value]
            case ast.For(target=target, iter=value) | ast.AsyncFor(target=target, iter=value):
                targets, read, certain = [target], [value], False
            case _:
                return
        origin = self._first_origin(read)
        for node in (node for target in targets for node in ast.walk(target)):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                if origin is not None:
                    self._input[node.id] = (*origin, statement.lineno)
                elif certain:
                    self._input.pop(node.id, None)

    def _origin(self, node: ast.AST) -> tuple[int, ...] | None:
        """The lines by which input came into an expression, None if there is no input in it."""
        if isinstance(node, ast.Name):
            return () if node.id == "request" else self._input.get(node.id)
        if isinstance(node, ast.Call) and self._names.full(node.func) in _CLEANERS:
            return None
        return self._first_origin(sorted(ast.iter_child_nodes(node), key=_place))

    def _first_origin(self, nodes: Iterable[ast.AST]) -> tuple[int, ...] | None:
        origins = map(self._origin, nodes)
        return next((origin for origin in origins if origin is not None), None)


def _place(node: ast.AST) -> tuple[float, float]:
    """Where a node stands in the text; those without a place come last."""
    return getattr(node, "lineno", math.inf), getattr(node, "col_offset", math.inf)
