"""How the facts of one file are read off a syntax tree.

Owns: names of expressions, the scope a node belongs to, nesting, complexity, cohesion.
Does not own: the records that carry them and the definitions a check author reads (`_records`), lines (`_lines`).
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from typing import Any


def dotted(node: ast.AST) -> str:
    """The dotted name of an expression; "()", "[]" or "<kind>" for parts that are not names."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    if isinstance(node, ast.Call):
        return "super()" if isinstance(node.func, ast.Name) and node.func.id == "super" else "()"
    if isinstance(node, ast.Subscript):
        return "[]"
    return f"<{type(node).__name__.lower()}>"


def join(owner: str, name: str) -> str:
    """A qualified name."""
    return f"{owner}.{name}" if owner else name


def owners(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """Each node with the qualified name of the function or class that it stands in."""
    waiting: list[tuple[ast.AST, str]] = [(tree, "")]
    while waiting:
        node, owner = waiting.pop()
        yield node, owner
        inner = join(owner, node.name) if isinstance(node, _NAMED) else owner
        outside = _evaluated_outside(node)
        for child in ast.iter_child_nodes(node):
            waiting.append((child, owner if child in outside else inner))


def parameters(args: ast.arguments) -> tuple[str, ...]:
    """The names of all parameters, in order."""
    found = [*args.posonlyargs, *args.args, *([args.vararg] if args.vararg else [])]
    found += [*args.kwonlyargs, *([args.kwarg] if args.kwarg else [])]
    return tuple(arg.arg for arg in found)


def decorators(node: Any) -> tuple[str, ...]:
    """The dotted names of decorators, whether called or not."""
    return tuple(dotted(d.func if isinstance(d, ast.Call) else d) for d in node.decorator_list)


def bound_by(node: ast.AST) -> list[str]:
    """The variables that this node itself binds."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        return [node.id]
    if isinstance(node, ast.Import):
        return [a.asname or a.name.split(".")[0] for a in node.names]
    if isinstance(node, ast.ImportFrom):
        return [a.asname or a.name for a in node.names]
    if isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
        return [node.name]
    return [node.rest] if isinstance(node, ast.MatchMapping) and node.rest else []


def module_names(tree: ast.Module) -> Iterator[str]:
    """The names bound in the module's own scope."""
    for node in _same_scope(tree.body):
        if isinstance(node, _NAMED):
            yield node.name
        yield from bound_by(node)


def handler(node: ast.ExceptHandler) -> tuple[tuple[str, ...], bool, bool]:
    """What an except clause catches, whether it does nothing, whether it raises."""
    caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type] if node.type else []
    silent = all(
        isinstance(s, (ast.Pass, ast.Continue)) or (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant))
        for s in node.body
    )
    reraises = any(isinstance(n, ast.Raise) for s in node.body for n in _own_nodes(s))
    return tuple(dotted(t) for t in caught), silent, reraises


def nesting(body: Iterable[ast.AST]) -> int:
    """How deep blocks stand inside each other."""
    deepest = 0
    for node in body:
        if isinstance(node, (*_NAMED, ast.Lambda)):
            continue
        if isinstance(node, ast.If) and _is_elif(node.orelse):
            # An elif is an if in the tree's else, but stands beside it for a reader.
            deepest = max(deepest, 1 + nesting(node.body), nesting(node.orelse))
        else:
            deepest = max(deepest, isinstance(node, _BLOCKS) + nesting(ast.iter_child_nodes(node)))
    return deepest


def complexity(function: Any) -> int:
    """McCabe's number, as `_records.Function` defines it."""
    return 1 + sum(_branches(node) for statement in function.body for node in _own_nodes(statement))


def attributes(node: ast.ClassDef, methods: Mapping[str, Any]) -> tuple[str, ...]:
    """Names assigned in the class body or on the first parameter of a method."""
    found: dict[str, None] = {}
    for statement in node.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        if isinstance(statement, ast.AnnAssign):
            targets = [statement.target]
        found.update({t.id: None for t in targets if isinstance(t, ast.Name)})
    for method in methods.values():
        found.update({use.attr: None for use in _uses_of_self(method) if isinstance(use.ctx, ast.Store)})
    return tuple(found)


def clusters(methods: Mapping[str, Any]) -> tuple[tuple[str, ...], ...]:
    """Groups of methods connected by attributes or calls, the largest first."""
    groups: list[tuple[list[str], set[str]]] = []
    for name, method in methods.items():
        used = {use.attr for use in _uses_of_self(method)}
        if name in ("__init__", "__new__", "__post_init__") or not used:
            continue
        # A method's own name is among its marks, so that whoever calls it joins its group.
        members, marks = [name], used | {name}
        for group in [g for g in groups if g[1] & marks]:
            groups.remove(group)
            members, marks = group[0] + members, marks | group[1]
        groups.append((members, marks))
    order = list(methods)
    named = [tuple(sorted(members, key=order.index)) for members, _ in groups]
    return tuple(sorted(named, key=lambda members: (-len(members), order.index(members[0]))))


# -- inside -------------------------------------------------------------------------------------

_NAMED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_INNER_SCOPES = (*_NAMED, ast.Lambda, ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp)
_BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.TryStar, ast.Match)


def _evaluated_outside(node: ast.AST) -> list[ast.AST]:
    """Decorators and bases belong to the place of the definition."""
    if isinstance(node, ast.ClassDef):
        return [*node.decorator_list, *node.bases, *node.keywords]
    return list(node.decorator_list) if isinstance(node, _NAMED) else []


def _is_elif(orelse: list[ast.stmt]) -> bool:
    return len(orelse) == 1 and isinstance(orelse[0], ast.If)


def _same_scope(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    for node in body:
        yield node
        if not isinstance(node, _INNER_SCOPES):
            yield from _same_scope(ast.iter_child_nodes(node))


def _own_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """A node and those below it, without nested functions and classes."""
    if not isinstance(node, _NAMED):
        yield node
        for child in ast.iter_child_nodes(node):
            yield from _own_nodes(child)


def _branches(node: ast.AST) -> int:
    if isinstance(node, (ast.If, ast.IfExp, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler)):
        return 1
    if isinstance(node, ast.BoolOp):
        return len(node.values) - 1
    if isinstance(node, ast.comprehension):
        return 1 + len(node.ifs)
    if isinstance(node, ast.match_case):
        always = isinstance(node.pattern, ast.MatchAs) and node.pattern.pattern is None and node.guard is None
        return 0 if always else 1
    return 0


def _uses_of_self(method: Any) -> list[ast.Attribute]:
    if not method.args or "staticmethod" in method.decorators:
        return []
    me = method.args[0]
    return [
        node
        for node in ast.walk(method.node)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == me
    ]
