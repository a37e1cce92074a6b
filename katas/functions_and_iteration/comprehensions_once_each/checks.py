"""Checks for comprehensions_once_each: the results, and which questions were asked on the way."""

from __future__ import annotations

from typing import Any

from katabook import called, check, evidence, expect, fail, named, why

POINTS = {"ann": 7, "bob": 3, "cid": 5, "dot": 0, "eve": 9}


@check
def members_of_active_teams(solution):
    """Only active teams are asked, and all their members come as one list.

    The clauses of a comprehension run from left to right, each inside the one before it. A condition that stands behind
    the inner `for` is tested for each member, so the members have been fetched by then.
    """
    call = "active_members(teams)"
    teams = [Team("red", True, ["bob", "ann"]), Team("blue", False, ["cid"]), Team("green", True, ["amy"]), Team("gray", False, []), Team("pink", True, [])]
    names = called(solution.active_members, teams)
    asked = [team.name for team in teams for _ in range(team.asked)]
    evidence("teams that were asked for their members", asked)
    if isinstance(names, list) and any(isinstance(name, list) for name in names):
        evidence("active_members(teams)", names)
        fail("there is a list for each team in the list, and names were expected", call=call, place=solution.active_members)
    shuffled = isinstance(names, list) and sorted(names) == ["amy", "ann", "bob"]
    expect(names).named(call).because(
        "the names do not come in the order of the teams and their members" if shuffled
        else "red and green are active, and this is not the list of their members"
    ).equals(["bob", "ann", "amy"])
    if vain := [name for name in asked if name in ("blue", "gray")]:
        fail(f"a team that is not active was asked for its members: {vain[0]}", call=call, place=solution.active_members)
    expect(asked).because("an active team was not asked for its members exactly once").equals(["red", "green", "pink"])
    expect(called(solution.active_members, [])).because("without any team the list is empty").equals([])


@check
def strong_items_with_their_points(solution):
    """The items that reach the threshold come with their points, in their order.

    What the condition tests and what the result holds is the same value.
    """
    for items, threshold in ((list(POINTS), 5), (["dot", "bob"], 0), (["dot", "bob"], 4)):
        call = f"strong_scores({items!r}, score, {threshold})"
        found = called(solution.strong_scores, items, _service([]), threshold)
        wanted = [(item, POINTS[item]) for item in items if POINTS[item] >= threshold]
        expect(found).named(call).because(_difference(found, wanted, threshold)).equals(wanted)


@check(after=strong_items_with_their_points)
def each_item_is_scored_once(solution):
    """`score` is called once for each item.

    A call in the condition and the same call in the result are two calls, for each item that gets through. Give the value a
    name, and use the name.
    """
    scored: list[str] = []
    found = called(solution.strong_scores, list(POINTS), _service(scored), 5)
    evidence("items that were scored", scored)
    expect(found).because("these are not the items with 5 points or more").equals([("ann", 7), ("cid", 5), ("eve", 9)])
    twice = [item for item in POINTS if scored.count(item) > 1]
    if twice:
        fail(f"{len(scored)} calls of score for {len(POINTS)} items: {', '.join(twice)} came twice or more", call="strong_scores(items, score, 5)", place=solution.strong_scores)
    expect(sorted(scored)).because("an item was never scored, or something that is no item").equals(sorted(POINTS))
    why("Two equal items are two rows of the report. A dict of points has room for one of them.")
    scored.clear()
    found = called(solution.strong_scores, ["ann", "bob", "ann"], _service(scored), 5)
    evidence("found in a list that has 'ann' twice", found)
    expect(found).because("an item that occurs twice in the list did not come twice").equals([("ann", 7), ("ann", 7)])
    expect(sorted(scored)).because("score was not called once for each item, two equal ones included").equals(["ann", "ann", "bob"])
    why("An iterator gives each item once. Code that goes through its argument twice, once for the items and once for their points, finds nothing the second time, or the wrong neighbours.")
    scored.clear()
    found = called(solution.strong_scores, named(iter(list(POINTS)), "iter(items)"), _service(scored), 5)
    evidence("found among the items of an iterator", found)
    expect(found).because("with an iterator in the place of a list, items are missing or have the points of others").equals([("ann", 7), ("cid", 5), ("eve", 9)])


@check
def asking_stops_at_the_first(solution):
    """Asking stops at the first file that is too large.

    `any` takes one value after the other and stops at the first true one. If it is handed a list, all the work is done
    before it begins.
    """
    for sizes, limit, large, asked in (
        ([10, 20, 30], 30, False, 3),
        ([10, 900, 20, 800, 30], 30, True, 2),
        ([900, 10], 30, True, 1),
        ([0, 0], -1, True, 1),
        ([], 30, False, 0),
    ):
        requests: list[int] = []
        files = [File(number, size, requests) for number, size in enumerate(sizes, 1)]
        found = called(solution.any_over, files, limit)
        evidence(f"sizes {sizes}, limit {limit}", f"{found}, after {len(requests)} request{'' if len(requests) == 1 else 's'}")
        expect(found).because(
            f"the sizes are {sizes} and the limit is {limit}, and any_over does not say {large}"
        ).equals(large)
        if len(set(requests)) < len(requests):
            fail("a file was asked for its size twice", call=f"any_over(files, {limit})", place=solution.any_over)
        if len(requests) > asked:
            fail(f"file {asked} is too large, and the files after it were asked all the same", call=f"any_over(files, {limit})", place=solution.any_over)
        expect(requests).because("the files were not asked one after the other, in their order").equals(list(range(1, asked + 1)))


@check(after=strong_items_with_their_points, stretch=True)
def a_repeated_key_is_refused(solution):
    """A repeated key raises `ValueError`.

    In a dict comprehension a later row replaces an earlier one with the same key, and nothing tells. The report is short of
    a row, and nobody knows which.
    """
    asked: list[str] = []

    def first_letter(row: str) -> str:
        asked.append(row)
        return row[:1]

    initial = named(first_letter, "initial")
    rows = ["ann", "bob", "cid"]
    index = called(solution.index_by, rows, initial)
    evidence("index_by(['ann', 'bob', 'cid'], initial)", index)
    expect(index).because("three rows have different keys, and this is not the dict of them").equals({"a": "ann", "b": "bob", "c": "cid"})
    expect(asked).because("key was not called once for each row").equals(rows)
    for rows in (["ann", "bob", "amy"], ["", "ann", ""], ["bob", "bob"]):
        call = f"index_by({rows!r}, initial)"
        try:
            index = called(solution.index_by, rows, initial)
        except ValueError:
            evidence(call, "raised ValueError")
            continue
        evidence(call, index)
        fail("two rows have the same key, and one of them was dropped", call=call, place=solution.index_by)


# --- how it is observed ----------------------------------------------------------------------


def _difference(found: Any, wanted: list[Any], threshold: int) -> str:
    """What is wrong with the strong items, in the words of the task."""
    if not isinstance(found, list):
        return f"strong_scores returned {'None' if found is None else f'a {type(found).__name__}'}, not a list"
    if not all(isinstance(pair, tuple) and len(pair) == 2 for pair in found):
        return "something in the list is not a tuple of an item and its points"
    names, wanted_names = [item for item, _ in found], [item for item, _ in wanted]
    missing = [item for item in wanted_names if item not in names]
    if missing:
        return f"{missing[0]} has {POINTS[missing[0]]} points, the threshold is {threshold}, and {missing[0]} is missing"
    weak = [item for item in names if item not in wanted_names]
    if weak:
        return f"{weak[0]!r} has fewer than {threshold} points, and it is in the list"
    if names != wanted_names:
        return "the items do not come in their order, each of them once"
    return "the points in the list are not what score returned"


class Team:
    """A team that counts how often it was asked for its members."""

    def __init__(self, name: str, active: bool, members: list[str]) -> None:
        self.name = name
        self.active = active
        self.asked = 0
        self._members = members

    @property
    def members(self) -> list[str]:
        self.asked += 1
        return list(self._members)

    def __repr__(self) -> str:
        return f"<team {self.name}>"


class File:
    """A file that notes when it was asked for its size."""

    def __init__(self, number: int, size: int, requests: list[int]) -> None:
        self._number = number
        self._size = size
        self._requests = requests

    def size(self) -> int:
        self._requests.append(self._number)
        return self._size

    def __repr__(self) -> str:
        return f"<file {self._number}>"


def _service(scored: list[str]) -> Any:
    """A function `score` that notes what it was called with."""

    def score(item: str) -> int:
        scored.append(item)
        return POINTS[item]

    return named(score, "score")
