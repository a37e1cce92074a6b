"""Two programs compared: what each does, not how it is laid out.

Owns: which parts of two sources belong together, and the same names for the locals that they have in common.
Does not own: taking a source apart (`parts`, `items`, `keys`), the diff of the keys, and how it is shown (the engine's).
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Any

from .constructs import constructs
from .parts import Part, parts

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from .items import Item

# A local name in a key, until names are settled. Neither sign can be in a name or in a number, and a text that holds
# them is shown as it is: at worst two statements count as different.
_LOCAL = re.compile("‹([^‹›]*)›")


def compare(mine: str, reference: str) -> dict[str, Any]:
    """The parts and the constructs of two sources; or `problem`, if `mine` cannot be taken apart."""
    try:
        return _compare(mine, reference)
    except SyntaxError as problem:
        return _no_comparison(f"line {problem.lineno}: {problem.msg}" if problem.lineno else problem.msg)
    except ValueError as problem:  # a null byte
        return _no_comparison(str(problem))
    except (RecursionError, MemoryError):
        return _no_comparison("it is nested too deeply")


def _no_comparison(problem: str) -> dict[str, Any]:
    nothing: dict[str, list[str]] = {"decorators": [], "syntax": [], "calls": [], "imports": []}
    return {"problem": problem, "parts": [], "mine": nothing, "reference": nothing}


def _compare(mine: str, reference: str) -> dict[str, Any]:
    my_tree, tree = ast.parse(mine), ast.parse(reference)
    ours, theirs = parts(my_tree, mine), parts(tree, reference)
    names = [*theirs, *(name for name in ours if name not in theirs)]
    return {
        "problem": None,
        "parts": [_pair(name, ours.get(name), theirs.get(name)) for name in names],
        "mine": constructs(my_tree),
        "reference": constructs(tree),
    }


def _pair(name: str, mine: Part | None, reference: Part | None) -> dict[str, Any]:
    renamed = _names_in_common(mine.items if mine else [], reference.items if reference else [])
    return {
        "name": name,
        "doc": reference.doc if reference else "",
        "mine": _shown(mine, lambda local: renamed.get(local, f"‹{local}›")),
        "reference": _shown(reference, lambda local: local),
    }


def _shown(part: Part | None, name_of: Callable[[str], str]) -> list[dict[str, Any]] | None:
    if part is None:
        return None
    return [
        {
            "key": _LOCAL.sub(lambda found: name_of(found[1]), item.key),
            "text": item.text,
            "comments": item.comments,
            "line": item.line,
        }
        for item in part.items
    ]


def _names_in_common(mine: list[Item], reference: list[Item]) -> dict[str, str]:
    """My local names as the reference calls them, as statements that agree but for names suggest it, most often first."""
    blank = [[_LOCAL.sub("‹›", item.key) for item in side] for side in (mine, reference)]
    votes: Counter[tuple[str, str]] = Counter()
    for block in SequenceMatcher(None, *blank, autojunk=False).get_matching_blocks():
        for offset in range(block.size):
            ours, theirs = mine[block.a + offset].key, reference[block.b + offset].key
            votes.update(zip(_LOCAL.findall(ours), _LOCAL.findall(theirs)))
    for name in _locals_of(mine) & _locals_of(reference):
        votes[name, name] += 0.5  # of two suggestions with as much behind them, the one without a new name
    renamed: dict[str, str] = {}
    for (mine_, theirs_), _ in votes.most_common():
        if mine_ not in renamed and theirs_ not in renamed.values():
            renamed[mine_] = theirs_
    return renamed


def _locals_of(items: list[Item]) -> set[str]:
    return {name for item in items for name in _LOCAL.findall(item.key)}
