"""What a submission leaves undone: functions that do nothing yet.

Owns: finding them, and writing the reference with the same ones undone, so that the engine can see what they alone
break. Does not own: what is concluded from it (the engine's diagnosis).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def undone_in_reference(mine: str, reference: str, others: dict[str, str]) -> dict[str, object] | None:
    """The reference, with the functions undone that `mine` leaves undone; None if there are none.

    others: further sources by name. Those that leave the same functions undone on purpose are named in "alike".
    """
    found, tree = _undone(mine), ast.parse(reference)
    known = dict(_functions(tree))
    wanted = {name: body for name, body in found.items() if name in known and not _does_nothing(known[name].body)}
    if not wanted:
        return None
    for name, body in wanted.items():
        known[name].body = body
    alike = [name for name, source in others.items() if wanted.keys() <= _undone(source).keys()]
    return {"source": ast.unparse(ast.fix_missing_locations(tree)), "alike": alike}


def _undone(source: str) -> dict[str, list[ast.stmt]]:
    """The functions of a source that do nothing, by qualified name, with their bodies. None, if it does not compile."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return {}
    return {name: function.body for name, function in _functions(tree) if _does_nothing(function.body)}


def _functions(tree: ast.AST, prefix: str = "") -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, (*_FUNCTIONS, ast.ClassDef)):
            name = f"{prefix}{node.name}"
            if isinstance(node, _FUNCTIONS):
                yield name, node
            yield from _functions(node, f"{name}.")
        else:
            yield from _functions(node, prefix)


def _does_nothing(body: list[ast.stmt]) -> bool:
    return all(_is_nothing(statement) for statement in body)


def _is_nothing(statement: ast.stmt) -> bool:
    match statement:
        case ast.Pass() | ast.Expr(value=ast.Constant()) | ast.Return(value=None | ast.Constant(value=None)):
            return True
        case ast.Raise(exc=ast.Name(id="NotImplementedError") | ast.Call(func=ast.Name(id="NotImplementedError"))):
            return True
        case _:
            return False
