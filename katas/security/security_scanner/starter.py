"""Finds weaknesses in Python code by reading its syntax tree."""

from __future__ import annotations

import ast
from typing import NamedTuple

DANGEROUS = {"builtins.eval", "builtins.exec", "os.system", "pickle.loads"}
SETTINGS = {"subprocess": ("shell", True), "requests": ("verify", False)}


class Finding(NamedTuple):
    """A weakness: where, by which rule, what it is, and by which lines the value came (for the extra mile)."""

    line: int
    rule: str
    detail: str
    path: tuple[int, ...] = ()


def scan(source):
    """The weaknesses in the text of a module, sorted."""
    found = []
    for node in ast.walk(ast.parse(source)):
        # TODO: what does the name mean? Which settings are unsafe? And where does a value come from?
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("eval"):
            found.append(Finding(node.lineno, "dangerous call", "builtins.eval"))
    return found
