"""A test that may need what another test of its file left behind, which is not there: each test has a process of its own.

Owns: finding signs of it in the test file, and the note that a failed test then gets.
Does not own: running tests.
"""

from __future__ import annotations

import ast
from typing import Any

_CHANGEABLE = ("list", "dict", "set", "deque", "Counter", "defaultdict", "OrderedDict", "bytearray", "count", "iter")


def note(source: str, name: str, wide_fixtures: list[str]) -> str | None:
    """What to say below a test that failed; None if nothing in its file outlives a test.

    source: the test file. name: the test's, as `Class.test_name` or `test_name`, with parameters or without.
    wide_fixtures: the fixtures of the test that pytest makes once for several tests.
    """
    kept = [f"the fixture `{fixture}`" for fixture in wide_fixtures] + [f"`{place}`" for place in _kept(source, name)]
    if not kept:
        return None
    what = kept[0] if len(kept) == 1 else f"{', '.join(kept[:-1])} and {kept[-1]}"
    return (
        f"every test runs alone, in a process of its own:\n"
        f"what another test did to {what} is not there.\n"
        "If that is why this one fails, let it prepare what it needs."
    )


def _kept(source: str, name: str) -> list[str]:
    """What the tests of a class, or the plain tests of a file, may leave behind."""
    tree = ast.parse(source)
    owner = name.partition("[")[0].rpartition(".")[0]
    found: list[str] = []
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == owner:
            used = _used(node)
            found += [f"{owner}.{kept}" for kept in _changeable(node.body) if f".{kept}" in used]
            found += [f"{owner}.{kept}" for kept in _assigned_on_class(node)]
    everything = _used(tree)
    found += [kept for kept in _changeable(tree.body) if kept in everything]
    found += [kept for node in ast.walk(tree) if isinstance(node, ast.Global) for kept in node.names]
    return list(dict.fromkeys(found))[:3]


def _changeable(body: list[ast.stmt]) -> list[str]:
    """The names that are given a container which can be changed, in these statements themselves."""
    found = []
    for node in body:
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and _is_changeable(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found += [target.id for target in targets if isinstance(target, ast.Name)]
    return [name for name in found if not name.isupper()]  # a constant, by its name


def _is_changeable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return getattr(value.func, "id", getattr(value.func, "attr", "")) in _CHANGEABLE
    return isinstance(value, (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp))


def _used(tree: ast.AST) -> set[str]:
    """Names in functions, and attributes with a point before them, on which something is done that may change them."""
    found: set[str] = set()
    for function in ast.walk(tree):
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        for node in ast.walk(function):
            target: Any = None
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                target = node.func.value  # `log.append(…)`
            elif isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
                target = node.value
            elif isinstance(node, ast.AugAssign):
                target = node.target
            if isinstance(target, ast.Name):
                found.add(target.id)
            elif isinstance(target, ast.Attribute):
                found.add(f".{target.attr}")
    return found


def _assigned_on_class(owner: ast.ClassDef) -> list[str]:
    """`Owner.name = …`, `type(self).name = …`, `self.__class__.name = …`, `cls.name = …` in the tests of a class."""
    found = []
    for method in owner.body:
        if not isinstance(method, (ast.FunctionDef, ast.AsyncFunctionDef)) or method.name in ("setUpClass", "setup_class"):
            continue
        for node in ast.walk(method):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                if ast.unparse(node.value) in (owner.name, "cls", "type(self)", "self.__class__"):
                    found.append(node.attr)
    return found
