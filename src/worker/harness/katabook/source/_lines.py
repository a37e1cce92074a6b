"""Which lines are code, and which constants are no literals.

Owns: telling code from comments, blank lines and docstrings, and the fixed parts of f-strings from literals.
Does not own: who asks for it (`_facts`).
"""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterable

_BLANK = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)


def tokens(text: str) -> list[tokenize.TokenInfo]:
    """The tokens of a source text."""
    return list(tokenize.generate_tokens(io.StringIO(text).readline))


def of_code(found: Iterable[tokenize.TokenInfo], without: Iterable[ast.Constant]) -> frozenset[int]:
    """The numbers of the lines that hold a token of code, `without` those of the docstrings."""
    lines: set[int] = set()
    for token in found:
        if token.type not in _BLANK:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in without:
        lines.difference_update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return frozenset(lines)


def docstrings(tree: ast.Module) -> set[ast.Constant]:
    """The docstrings of the module, its classes and its functions."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                if isinstance(first.value.value, str):
                    found.add(first.value)
    return found


def inside_fstrings(tree: ast.Module) -> set[ast.Constant]:
    """The constants that are parts of f-strings."""
    joined = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    return {part for node in joined for part in node.values if isinstance(part, ast.Constant)}
