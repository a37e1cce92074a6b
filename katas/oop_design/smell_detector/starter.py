"""Finds anti-patterns in classes, by reading their syntax trees."""

import ast
from typing import Any, NamedTuple


class Smell(NamedTuple):
    """Something to look at: where, what, of whom, and what shows it."""

    line: int
    kind: str
    name: str
    evidence: Any


def smells(source):
    """The smells in the text of a module, by line."""
    found = []
    for node in ast.parse(source).body:
        # TODO: the number of methods says little. Who shares what with whom? And who envies whom?
        if isinstance(node, ast.ClassDef) and len(node.body) > 20:
            found.append(Smell(node.lineno, "god class", node.name, []))
    return found
