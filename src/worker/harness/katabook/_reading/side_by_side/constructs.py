"""The constructs that only one of two programs uses.

Owns: what counts as one: imports at the top of a module, which are no items, what is called, and telling statements.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .keys import Definition, bound_names


def constructs(tree: ast.Module) -> dict[str, list[str]]:
    """What a module uses, by kind: telling syntax, decorators, calls of names that are not its own, other imports.

    What only annotations use is left out.
    """
    defined = {node.name for node in ast.walk(tree) if isinstance(node, Definition)}
    imported = dict(_imports(tree))
    local = (defined | bound_names(tree)) - set(imported)
    found: dict[str, set[str]] = {"syntax": set(), "decorators": set(), "calls": set(), "imports": set()}
    roots: set[str] = set()
    used: set[str] = set()
    for node in _run(tree):
        if isinstance(node, ast.Name):
            used.add(node.id)
        for decorator in getattr(node, "decorator_list", []):
            name = _dotted(decorator.func if isinstance(decorator, ast.Call) else decorator)
            found["decorators"].add(f"@{name}")
            roots.add(name.split(".")[0])
        if isinstance(node, ast.Call):
            for called in _called(node.func, local):
                found["calls"].add(called)
                roots.add(called.split(".")[0].removesuffix("()"))
        found["syntax"] |= set(_telling(node))
    found["calls"] -= {f"{decorator[1:]}()" for decorator in found["decorators"]}
    found["imports"] = {name for bound, name in imported.items() if bound in used - roots}
    return {kind: sorted(names) for kind, names in found.items()}


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """(name it goes by, what is imported)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.asname or alias.name.split(".")[0], alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = f"{node.module}." if node.module else ""
            yield from ((alias.asname or alias.name, origin + alias.name) for alias in node.names)


def _run(node: ast.AST) -> Iterator[ast.AST]:
    """The tree below a node, without annotations."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield child
                yield from _run(child)


def _called(function: ast.expr, local: set[str]) -> Iterator[str]:
    if isinstance(function, ast.Name) and function.id not in local:
        yield f"{function.id}()"
    elif isinstance(function, ast.Attribute):
        root = _dotted(function).split(".")[0]
        known = root and root not in local and root not in ("self", "cls")
        if known:
            yield f"{_dotted(function)}()"
        elif function.attr not in local:
            yield f".{function.attr}()"


def _dotted(node: ast.expr) -> str:
    """`a.b.c` as text; "" before the part that is no name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return ""


_TELLING: dict[type[ast.AST], str] = {
    ast.With: "with",
    ast.AsyncWith: "async with",
    ast.AsyncFor: "async for",
    ast.AsyncFunctionDef: "async def",
    ast.Await: "await",
    ast.Yield: "yield",
    ast.YieldFrom: "yield from",
    ast.Lambda: "lambda",
    ast.ListComp: "a list comprehension",
    ast.SetComp: "a set comprehension",
    ast.DictComp: "a dict comprehension",
    ast.GeneratorExp: "a generator expression",
    ast.Nonlocal: "nonlocal",
    ast.Global: "global",
    ast.While: "while",
    ast.Match: "match",
    ast.ClassDef: "class",
}


def _telling(node: ast.AST) -> Iterator[str]:
    if type(node) in _TELLING:
        yield _TELLING[type(node)]
    if isinstance(node, ast.Try):
        if node.finalbody:
            yield "try … finally"
        for handler in node.handlers:
            yield f"except {ast.unparse(handler.type)}" if handler.type else "except:"
    if isinstance(node, ast.Raise) and node.cause:
        yield "raise … from"
