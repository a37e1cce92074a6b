"""Finds anti-patterns in classes, by reading their syntax trees."""

import ast
import io
import re
import tokenize
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

_ENVY_FROM = 3
_NO_SELF = ("staticmethod", "classmethod")


class Smell(NamedTuple):
    """Something to look at: where, what, of whom, and what shows it."""

    line: int
    kind: str
    name: str
    evidence: Any


def smells(source: str) -> list[Smell]:
    """The smells in the text of a module, by line."""
    classes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]
    silent = _silenced(source)
    found = [smell for node in classes for smell in _of_class(node) if smell.line not in silent]
    return sorted(found, key=lambda smell: smell.line)


def _of_class(node: ast.ClassDef) -> Iterator[Smell]:
    methods = _methods(node)
    groups = _groups(methods)
    if len(groups) > 1:
        yield Smell(node.lineno, "god class", node.name, groups)
    for method in methods:
        for envy in _envied(method):
            yield Smell(method.lineno, "feature envy", f"{node.name}.{method.name}", envy)


def _methods(node: ast.ClassDef) -> list[Any]:
    return [
        member
        for member in node.body
        if isinstance(member, (ast.FunctionDef, ast.AsyncFunctionDef))
        and not member.name.startswith("__")
        and _positional(member)
        and not any(isinstance(each, ast.Name) and each.id in _NO_SELF for each in member.decorator_list)
    ]


def _positional(method: Any) -> list[str]:
    return [each.arg for each in (*method.args.posonlyargs, *method.args.args)]


def _places(method: Any, name: str) -> Counter[str]:
    """The attributes of that name in a method, and in how many places each stands."""
    return Counter(
        node.attr
        for node in ast.walk(method)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name
    )


def _groups(methods: list[Any]) -> list[list[str]]:
    """The names of methods that belong together, each group and all of them sorted."""
    uses: dict[str, set[str]] = {}
    for method in methods:
        uses.setdefault(method.name, set()).update(_places(method, _positional(method)[0]))
    used = set().union(*uses.values())
    groups: list[tuple[set[str], set[str]]] = []  # the methods of a group, and all names that it has to do with
    for name, names in uses.items():
        if not names and name not in used:
            continue
        members, ties = {name}, names | {name}
        apart = []
        for group in groups:
            if group[1] & ties:
                members, ties = members | group[0], ties | group[1]
            else:
                apart.append(group)
        groups = [*apart, (members, ties)]
    return sorted(sorted(members) for members, _ in groups)


def _envied(method: Any) -> Iterator[tuple[str, int, int]]:
    first, *others = _positional(method)
    own = _places(method, first).total()
    for name in (*others, *(each.arg for each in method.args.kwonlyargs)):
        count = _places(method, name).total()
        if count >= _ENVY_FROM and count > own:
            yield name, count, own


def _silenced(source: str) -> set[int]:
    """The lines with a comment that silences, and a reason in it."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {
        token.start[0]
        for token in tokens
        if token.type == tokenize.COMMENT and re.search(r"#\s*smell: ok - *\S", token.string)
    }
