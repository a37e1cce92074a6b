"""Checks for toy_cycle_collector: who is garbage, held against the real collector."""

from __future__ import annotations

import gc
import weakref
from typing import Any

from katabook import called, check, draw, evidence, expect, fail, named, why

Table = dict[int, tuple[int, list[int]]]


@check
def what_nobody_holds_is_garbage(solution):
    """A group whose references all come from inside is garbage, with all that hangs from it.

    In a cycle everybody is referred to, so no count is zero. What hangs from a dead group is in no cycle itself, and as dead.
    """
    scenes = {
        "two that refer to each other": ({1: (1, [2]), 2: (1, [1])}, {1, 2}),
        "one that refers to itself": ({7: (1, [7])}, {7}),
        "a cycle of three": ({1: (1, [2]), 2: (1, [3]), 3: (1, [1])}, {1, 2, 3}),
        "a chain that hangs from a cycle": ({1: (1, [1, 2]), 2: (1, [3]), 3: (1, [])}, {1, 2, 3}),
        "two cycles, the second hanging from the first": ({1: (1, [2]), 2: (1, [1, 3]), 3: (2, [4]), 4: (1, [3])}, {1, 2, 3, 4}),
        "several references of one object to another": ({1: (2, [2, 2, 2]), 2: (3, [1, 1])}, {1, 2}),
        "one that refers to itself three times": ({5: (3, [5, 5, 5])}, {5}),
        "the id 0": ({0: (1, [3]), 3: (1, [0])}, {0, 3}),
        "references to what is not tracked": ({1: (1, [2, 99, 99]), 2: (1, [1, 77])}, {1, 2}),
        "one that refers to itself, beside two that are held": ({1: (1, [2]), 2: (2, []), 3: (1, [3])}, {3}),
        "an empty table": ({}, set()),
    }
    _judge(solution, scenes)


@check(after=what_nobody_holds_is_garbage)
def what_is_held_lives(solution):
    """What is held from outside lives, in a cycle or not.

    A cycle is no crime. What counts is whether all of its references come from inside.
    """
    scenes = {
        "one that is held": ({1: (1, [])}, set()),
        "one that refers to itself, and is held": ({1: (2, [1])}, set()),
        "two that refer to each other, both held": ({1: (2, [2]), 2: (2, [1])}, set()),
        "one that is held, beside a cycle that is not": ({1: (1, []), 2: (1, [3]), 3: (1, [2])}, {2, 3}),
        "held several times": ({1: (5, [1, 1])}, set()),
        "the id 0, held": ({0: (2, [0]), 4: (1, [4])}, {4}),
        "a dead cycle that refers to what is held": ({1: (1, [2]), 2: (1, [1, 3]), 3: (2, [])}, {1, 2}),
        "held, and referred to by itself twice": ({1: (3, [1, 1]), 2: (2, [2, 2])}, {2}),
    }
    _judge(solution, scenes)


@check(after=what_is_held_lives)
def what_is_held_rescues(solution):
    """What is held rescues everything that it leads to.

    After the subtraction nothing is left of the counts of those that hang from a held object. They are alive all the same, however long the
    way is.
    """
    scenes = {
        "two that refer to each other, one held": ({1: (2, [2]), 2: (1, [1])}, set()),
        "a chain that hangs from a held one": ({1: (1, [2]), 2: (1, [3]), 3: (1, [4]), 4: (1, [])}, set()),
        "a chain whose end has the smallest id": ({9: (1, [8]), 8: (1, [5]), 5: (1, [0]), 0: (1, [])}, set()),
        "a cycle that hangs from a held one": ({1: (1, [2]), 2: (2, [3]), 3: (1, [2])}, set()),
        "cycles in a row, the second held": ({1: (1, [2]), 2: (1, [1, 3]), 3: (3, [4]), 4: (1, [3, 5]), 5: (2, [6]), 6: (1, [5])}, {1, 2}),
        "what is held leads through what is not tracked": ({1: (1, [99, 2]), 2: (1, []), 3: (1, [3])}, {3}),
        "reached from a dead and from a held one": ({1: (1, [1, 3]), 2: (1, [3]), 3: (2, [4]), 4: (1, [])}, {1}),
    }
    _judge(solution, scenes)


@check(after=what_is_held_lives)
def the_real_collector_agrees(solution):
    """The answer is the one of Python's own collector.

    The same graphs are built of real objects, some of which a list holds. Then `gc.collect()` runs, and weak references tell who has died.
    """
    total = dead_in_all = 0
    for _ in range(40):
        size = draw.randrange(1, 12)
        references = {one: [draw.randrange(size) for _ in range(draw.choice([0, 1, 1, 2, 3]))] for one in range(size)}
        outside = {one: draw.choice([0, 0, 0, 1, 2]) for one in range(size)}
        alive, dead = _really(references, outside)
        table = _table(references, outside, alive)
        found = _answer(solution, table)
        total, dead_in_all = total + len(table), dead_in_all + len(dead & set(table))
        if found != dead & set(table):
            evidence("the table", table, exact=False)
            evidence("died in Python", sorted(dead & set(table)), exact=False)
            evidence("your answer", sorted(found), exact=False)
            fail("objects with these references were built, and Python's collector freed others than unreachable says", call="unreachable(objects)", place=solution.unreachable)
    evidence("graphs drawn at random, built of real objects", "40, and the collector agrees")
    if not dead_in_all:
        fail("no object died in 40 graphs", call="unreachable(objects)")


@check(after=what_is_held_rescues, seconds=60)
def the_table_may_be_long(solution):
    """Fifty thousand objects in a chain are no problem, and the table stays as it is.

    A function that calls itself for each object goes as deep as the chain is long. Python stops it at about a thousand.
    """
    objects: Table = {1: (1, [2, 77, 2]), 2: (2, [3]), 3: (2, [3, 99]), 4: (1, [5, 88]), 5: (1, [4])}
    before = {one: (count, list(referents)) for one, (count, referents) in objects.items()}
    first, second = _answer(solution, objects), _answer(solution, objects)
    evidence("asked twice", (sorted(first), sorted(second)))
    if objects != before:
        fail("unreachable has changed the table", call="unreachable(objects)", place=solution.unreachable)
    expect(second).because("asked again about the same table, unreachable gave another answer").at(solution.unreachable).equals(first)
    size = 50_000
    for what, chain, wanted in (
        ("a chain that is held at its beginning", {one: (1, [one + 1]) for one in range(size - 1)} | {size - 1: (1, [])}, 0),
        ("a chain that is held, its end first in the table", {one: (1, [one + 1] if one < size - 1 else []) for one in reversed(range(size))}, 0),
        ("a chain that is held, in a table without order", {one: (1, [one + 7_919] if one < 7_919 * (size - 1) else []) for one in sorted((7_919 * step for step in range(size)), key=lambda one: one % 10_007)}, 0),
        ("a chain in a circle that nobody holds", {one: (1, [(one + 1) % size]) for one in range(size)}, size),
    ):
        try:
            found = len(_answer(solution, chain))
        except RecursionError:
            evidence(what, "RecursionError")
            fail(f"{what}, 50,000 objects long: RecursionError", call="unreachable(objects)", place=solution.unreachable)
        evidence(f"{what}: unreachable, of 50,000", found)
        if found != wanted:
            fail(f"{what}, 50,000 objects long: {wanted:,} of them are unreachable, and another number was given", call="unreachable(objects)", place=solution.unreachable)


@check(after=what_is_held_rescues, stretch=True, seconds=20)
def a_path_says_why(solution):
    """The shortest path from outside says why an object is alive.

    "Who holds it?" is the question in front of a leak. One chain of references is an answer that can be acted on.
    """
    objects: Table = {0: (1, [1]), 1: (1, [2]), 2: (2, [3]), 3: (2, [4]), 4: (2, [4]), 5: (1, [6, 2]), 6: (1, [3, 98]), 7: (2, [8]), 8: (1, [7]), 9: (1, [10]), 10: (1, [9])}
    # Two detours: the first and the second reference of a held object leads to the long way.
    objects |= {11: (1, [12, 13]), 12: (1, [16]), 13: (1, [14]), 14: (1, [15]), 15: (1, [16]), 16: (2, [])}
    objects |= {20: (1, [22, 23]), 22: (1, [24]), 23: (1, [26]), 24: (1, [25]), 25: (1, [26]), 26: (2, [])}
    for wanted, path in ((0, [0]), (1, [0, 1]), (2, [5, 2]), (5, [5]), (6, [5, 6]), (7, [7]), (8, [7, 8]), (9, []), (10, []), (16, [11, 12, 16]), (26, [20, 23, 26]), (98, []), (55, [])):
        found = called(solution.path_to, named(objects, "objects"), wanted)
        evidence(f"path to {wanted}", found)
        expect(found).because(f"path_to(objects, {wanted}) is not the shortest chain of references from outside").at(solution.path_to).equals(path)
    for wanted, length in ((3, 3), (4, 4)):
        found = called(solution.path_to, named(objects, "objects"), wanted)
        evidence(f"path to {wanted}", found, exact=False)
        if type(found) is not list or len(found) != length or found[-1] != wanted or found[0] not in (0, 5, 7) or any(after not in objects[before][1] for before, after in zip(found, found[1:])):
            fail(f"path_to(objects, {wanted}) is not a shortest chain of references from outside", call=f"path_to(objects, {wanted})", place=solution.path_to)
    chain: Table = {one: (1, [one + 1]) for one in range(4_999)} | {4_999: (1, [])}
    try:
        found = called(solution.path_to, named(chain, "chain"), 4_999)
    except RecursionError:
        fail("a chain of 5,000 objects: RecursionError", call="path_to(chain, 4999)", place=solution.path_to)
    if found != list(range(5_000)):
        fail("a chain of 5,000 objects is held at its beginning, and the path to its end was not given", call="path_to(chain, 4999)", place=solution.path_to)


# --- how it is observed ----------------------------------------------------------------------


class Node:
    """A real object, whose references are those of the graph."""

    def __init__(self) -> None:
        self.references: list[Any] = []


def _really(references: dict[int, list[int]], outside: dict[int, int]) -> tuple[set[int], set[int]]:
    """Build the graph, drop all that is not held, collect. Returns those that lived and those that died."""
    gc.collect()
    nodes = {one: Node() for one in references}
    for one, referents in references.items():
        nodes[one].references = [nodes[other] for other in referents]
    watched = {one: weakref.ref(node) for one, node in nodes.items()}
    held = [nodes[one] for one, times in outside.items() for _ in range(times)]
    nodes.clear()
    gc.collect()
    alive = {one for one, reference in watched.items() if reference() is not None}
    del held
    return alive, set(references) - alive


def _table(references: dict[int, list[int]], outside: dict[int, int], alive: set[int]) -> Table:
    """The table of those that counting alone has not freed."""
    counts = {one: outside[one] + sum(referents.count(one) for referents in references.values()) for one in references}
    left = dict(references)
    while freed := [one for one in left if counts[one] == 0]:
        for one in freed:
            for referent in left.pop(one):
                counts[referent] -= 1
    return {one: (counts[one], list(referents)) for one, referents in left.items()}


def _answer(solution: Any, table: Table) -> Any:
    found = called(solution.unreachable, named(table, "objects"))
    if type(found) is not set:
        fail(f"unreachable returned {'None' if found is None else f'a {type(found).__name__}'}, and a set was expected", call="unreachable(objects)", place=solution.unreachable)
    return found


def _judge(solution: Any, scenes: dict[str, tuple[Table, set[int]]]) -> None:
    """Ask for all, show all, then fail at the first that is wrong."""
    found: dict[str, Any] = {}
    for what, (table, _) in scenes.items():
        try:
            found[what] = _answer(solution, table)
        except KeyError as problem:
            found[what] = f"raised KeyError: {problem}"
    for what, ids in found.items():
        evidence(what, ids if isinstance(ids, str) else sorted(ids, key=repr) or "none")
    for what, (table, wanted) in scenes.items():
        if isinstance(found[what], str):
            fail(f"{what}: unreachable {found[what]}", call=f"unreachable({table!r})", place=solution.unreachable)
        expect(found[what]).because(f"{what}: the unreachable ones are {sorted(wanted) or 'none'}, and others were given").at(solution.unreachable).equals(wanted)
