"""The parts of a program: a function, a method, the body of a class or what is left of the module.

Owns: finding them; they are matched by their qualified name, so their order does not matter.
Does not own: what a part consists of (`items`).
"""

from __future__ import annotations

import ast
from typing import NamedTuple

from .items import Item, Lines, header, items_of, without_docstring
from .keys import Definition, Function, bound_names


class Part(NamedTuple):
    doc: str
    items: list[Item]


def parts(tree: ast.Module, source: str) -> dict[str, Part]:
    """The parts of a module by qualified name; what is outside of functions and classes has the name ""."""
    found: dict[str, Part] = {}
    lines = Lines(source)
    _collect(tree, "", lines, found)
    return {name: part for name, part in found.items() if part.items}


def _collect(node: ast.Module | ast.ClassDef, prefix: str, lines: Lines, found: dict[str, Part]) -> None:
    """The part of a module's or a class's own statements, and those of its definitions, in the order of the text."""
    own = Part(ast.get_docstring(node) or "", [])
    found[_free(prefix, found)] = own
    body = without_docstring(node.body)
    if isinstance(node, ast.ClassDef):
        own.items.extend(header(node, lines, frozenset(), 0))
    else:
        body = [child for child in body if not isinstance(child, (ast.Import, ast.ImportFrom))]
    if len(body) < len(node.body):
        lines.skip_to(node.body[0])
    for child in body:
        name = f"{prefix}.{child.name}" if prefix and isinstance(child, Definition) else getattr(child, "name", "")
        if isinstance(child, ast.ClassDef):
            _collect(child, name, lines, found)
        elif isinstance(child, Function):
            items = list(items_of(child, lines, frozenset(bound_names(child)), 0))
            found[_free(name, found)] = Part(ast.get_docstring(child) or "", items)
        else:
            own.items.extend(items_of(child, lines, frozenset(), 1 if prefix else 0))


def _free(name: str, found: dict[str, Part]) -> str:
    """A name is defined more than once where a property has a setter, or a function overloads."""
    number = 1
    free = name
    while free in found:
        number += 1
        free = f"{name} ({number})"
    return free
