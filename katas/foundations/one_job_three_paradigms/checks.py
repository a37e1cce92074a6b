"""Checks for one_job_three_paradigms: which dict, list or object was changed, and which were not."""

from __future__ import annotations

import copy
import functools
import operator
from datetime import timedelta
from fractions import Fraction
from typing import Any

import fixtures
from katabook import Failed, called, check, evidence, why

STYLES = ("record", "Board", "recorded")


@check
def record_changes_the_callers_dict(solution):
    """`record` changes the dict that it is given, and returns None.

    The caller holds the dict. `totals[team] = ...` changes it; `totals = ...` makes the name inside the function refer to another
    dict, of which the caller never hears.
    """
    totals = {"red": 2, "blue": 7}
    returned = called(solution.record, totals, ("red", 3))
    evidence("the caller's dict after record(totals, ('red', 3))", totals)
    if totals != {"red": 5, "blue": 7}:
        message = "record left the caller's dict as it was" if totals == {"red": 2, "blue": 7} else "the caller's dict holds wrong totals"
        raise Failed(message, call="record({'red': 2, 'blue': 7}, ('red', 3))", expected="{'red': 5, 'blue': 7}", actual=repr(totals), place=solution.record)
    called(solution.record, totals, ("green", 4))
    evidence("and after record(totals, ('green', 4))", totals)
    if totals != {"red": 5, "blue": 7, "green": 4}:
        raise Failed("a team that had no total " + ("got a wrong one" if "green" in totals else "did not get one"), call="record({'red': 5, 'blue': 7}, ('green', 4))", expected="{'red': 5, 'blue': 7, 'green': 4}", actual=repr(totals), place=solution.record)
    why("A function that changes its argument returns None by convention, as `list.append` does: the caller sees that there is no second dict.")
    evidence("record returned", returned)
    if returned is not None:
        raise Failed("record returned something, and it was to change the dict and return None", call="record({'red': 2, 'blue': 7}, ('red', 3))", expected="None", actual=repr(returned), place=solution.record)


@check
def a_board_keeps_its_own_totals(solution):
    """Each board keeps totals of its own, and gives them out in a new dict.

    The point of the object is that its state changes through its methods only. A dict in the body of the class is one for all boards.
    """
    one = called(solution.Board)
    fresh = _totals_of(one, "Board().totals()", solution)
    if fresh != {}:
        raise Failed("a new board has totals", call="Board().totals()", expected="{}", actual=repr(fresh), place=solution.Board)
    for entry in (("red", 2), ("blue", 7), ("red", 3)):
        called(one.record, entry)
    seen = _totals_of(one, "board.totals()", solution)
    evidence("a board after three entries", seen)
    if seen != {"red": 5, "blue": 7}:
        raise Failed("the board holds wrong totals after three entries", call="board.totals()", expected="{'red': 5, 'blue': 7}", actual=repr(seen), place=solution.Board)
    other = _totals_of(called(solution.Board), "Board().totals()", solution)
    evidence("another board, made after that", repr(other))
    if other != {}:
        raise Failed("a new board has the totals of another board", call="Board().totals()", expected="{}", actual=repr(other), place=solution.Board)
    why("A method that returns the board's own dict gives everybody the key: they can change the totals without `record`, and never know it.")
    seen["green"] = 1
    del seen["blue"]
    again = _totals_of(one, "board.totals()", solution)
    evidence("the board, after a caller edited what totals() returned", repr(again))
    if again != {"red": 5, "blue": 7}:
        raise Failed("a caller edited the dict that totals() returned, and that changed the board", call="board.totals()", expected="{'red': 5, 'blue': 7}", actual=repr(again), place=solution.Board)
    called(one.record, ("red", 1))
    evidence("the caller's dict, after one more entry", seen)
    if seen != {"red": 5, "green": 1}:
        raise Failed("a dict that totals() had returned was changed by the next entry", call="board.record(('red', 1))", expected="{'red': 5, 'green': 1}", actual=repr(seen), place=solution.Board)


@check
def recorded_changes_nothing(solution):
    """`recorded` returns a new dict, leaves the old one as it was, and depends on its arguments only.

    A function without side effects can be called twice, in any order, or tried and thrown away. If it changes what it was given, each call
    depends on all those before it.
    """
    monday = {"red": 2, "blue": 7}
    first = called(solution.recorded, monday, ("red", 3))
    if type(first) is not dict:
        raise Failed("recorded did not return a dict", call="recorded({'red': 2, 'blue': 7}, ('red', 3))", expected="{'red': 5, 'blue': 7}", actual=repr(first), place=solution.recorded)
    evidence("recorded(monday, ('red', 3))", repr(first))
    evidence("monday after that", repr(monday))
    if monday != {"red": 2, "blue": 7}:
        raise Failed("recorded changed the dict that it was given", call="recorded(monday, ('red', 3))", expected="monday == {'red': 2, 'blue': 7}", actual=f"monday == {monday!r}", place=solution.recorded)
    if first != {"red": 5, "blue": 7}:
        raise Failed("recorded returned wrong totals", call="recorded({'red': 2, 'blue': 7}, ('red', 3))", expected="{'red': 5, 'blue': 7}", actual=repr(first), place=solution.recorded)
    second = called(solution.recorded, monday, ("green", 4))
    evidence("recorded(monday, ('green', 4))", second)
    if second != {"red": 2, "blue": 7, "green": 4} or monday != {"red": 2, "blue": 7} or first != {"red": 5, "blue": 7}:
        if monday != {"red": 2, "blue": 7}:
            raise Failed("recorded changed the dict that it was given", call="recorded(monday, ('green', 4))", expected="monday == {'red': 2, 'blue': 7}", actual=f"monday == {monday!r}", place=solution.recorded)
        raise Failed("a second call of recorded did not depend on its own arguments only", call="recorded({'red': 2, 'blue': 7}, ('green', 4))", expected="{'red': 2, 'blue': 7, 'green': 4}", actual=repr(second), place=solution.recorded)
    why("`functools.reduce` calls a function with the result so far and the next item. It works with any pure function of two arguments.")
    entries = [("red", 2), ("blue", 7), ("red", 3)]
    start: dict[str, int] = {}
    for attempt in ("once", "twice"):
        result = functools.reduce(solution.recorded, entries, start)
        if result != {"red": 5, "blue": 7} or start != {}:
            raise Failed(f"reduced {attempt} over three entries, recorded gave other totals", call="functools.reduce(recorded, entries, {})", expected="{'red': 5, 'blue': 7}", actual=repr(result), place=solution.recorded)
    evidence("functools.reduce(recorded, entries, {})", result)


@check
def any_amounts_that_add(solution):
    """Amounts may be of any type that adds to its own kind, with the total on the left.

    `0` is the beginning of sums of numbers. `0 + timedelta(minutes=1)` raises `TypeError`, and an amount of money has no zero without a
    currency. The first amount is a total by itself.
    """
    cases: dict[str, list[Any]] = {
        "int": [2, 3],
        "zero alone": [0],
        "no time at all": [timedelta(0)],
        "no tickets": [[]],
        "bool": [False, True],
        "Fraction": [Fraction(1, 3), Fraction(1, 6)],
        "timedelta": [timedelta(minutes=2), timedelta(minutes=3)],
        "str": ["ab", "c"],
        "list": [[1], [2, 3]],
        "Money": [fixtures.Money(200, "EUR"), fixtures.Money(300, "EUR")],
    }
    outcome: dict[str, str] = {}
    first: Failed | None = None
    for style in STYLES:
        results = []
        for kind, amounts in copy.deepcopy(cases).items():
            wanted = functools.reduce(operator.add, amounts)
            call = f"{_call(style)}: {', then '.join(repr(('red', amount)) for amount in amounts)}"
            try:
                got = _added(solution, style, [("red", amount) for amount in amounts])[-1]
            except TypeError as problem:
                results.append(f"{kind}: TypeError")
                if first is None:
                    evidence("Python says", f"TypeError: {problem}", exact=False)
                first = first or Failed(f"{style} cannot add up amounts that can be added to each other", call=call, expected=repr({"red": wanted}), actual=f"TypeError: {problem}", place=getattr(solution, style))
                continue
            good = isinstance(got, dict) and list(got) == ["red"] and type(got["red"]) is type(wanted) and got["red"] == wanted
            results.append(kind if good else f"{kind}: {got!r}")
            if not good:
                swapped = isinstance(got, dict) and kind in ("str", "list") and got.get("red") == amounts[-1] + amounts[0]
                lost = isinstance(got, dict) and "red" not in got
                first = first or Failed(f"{style} gave amount + total, and not total + amount" if swapped else f"{style} lost a first amount that is zero or empty" if lost else f"{style} gave another total", call=call, expected=repr({"red": wanted}), actual=repr(got), place=getattr(solution, style))
        outcome[style] = ", ".join(results)
    evidence("added up", "\n".join(f"{style}: {words}" for style, words in outcome.items()))
    if first is not None:
        raise first


@check(after=any_amounts_that_add)
def amounts_stay_as_they_were(solution):
    """No style changes an amount or an earlier total in place.

    `total += amount` asks the total to change itself, and a list does. The list may be the amount of an entry that somebody else still
    holds, or the total in a dict that was handed out before. `total + amount` makes a new list.
    """
    found: dict[str, str] = {}
    first: Failed | None = None
    for style in STYLES:
        one, other = [101], [102, 103]
        reds: list[Any] = []
        _added(solution, style, [("red", one), ("red", other), ("red", [104])], reds)
        changed = [f"the amount {was} is {now}" for was, now in (([101], one), ([102, 103], other)) if was != now]
        changed += [f"the total {was} is {now}" for was, now in zip(([101], [101, 102, 103]), reds) if now is not one and now != was]
        held = [101]
        given = {"red": held}
        _once(solution, style, given, ("red", [102]))
        if held != [101]:
            changed.append("a total that was given is changed")
        found[style] = "; ".join(changed) or "nothing"
        if changed and first is None:
            first = Failed(f"{style} changed a list in place that others hold", call=f"{_call(style)}: ('red', [101]), ('red', [102, 103]), ('red', [104])", expected="the lists as they were", actual=changed[0], place=getattr(solution, style))
    evidence("lists that were changed in place", "\n".join(f"{style}: {words}" for style, words in found.items()))
    if first is not None:
        raise first


# --- how it is observed ----------------------------------------------------------------------


def _totals_of(board: Any, call: str, solution: Any) -> dict[str, Any]:
    if not callable(board.totals):
        raise Failed("board.totals is no method", call=call, expected="a method that returns a dict", actual=repr(board.totals), place=solution.Board)
    totals = called(board.totals)
    if type(totals) is not dict:
        raise Failed("totals() did not return a dict", call=call, expected="a dict from team to total", actual=repr(totals), place=solution.Board)
    return totals


def _call(style: str) -> str:
    return {"record": "record(totals, …)", "Board": "board.record(…)", "recorded": "recorded(totals, …)"}[style]


def _added(solution: Any, style: str, entries: list[tuple[str, Any]], reds: list[Any] | None = None) -> list[Any]:
    """The totals after each entry (for `record`, the one dict); `reds` gets the very totals of the red team."""
    reds = [] if reds is None else reds
    if style == "record":
        totals: dict[str, Any] = {}
        for entry in entries:
            called(solution.record, totals, entry)
            reds.append(totals.get("red"))
        return [totals]
    if style == "Board":
        board = called(solution.Board)
        states = []
        for entry in entries:
            called(board.record, entry)
            states.append(_totals_of(board, "board.totals()", solution))
            reds.append(states[-1].get("red"))
        return states
    states = [{}]
    for entry in entries:
        states.append(called(solution.recorded, states[-1], entry))
        if type(states[-1]) is not dict:
            raise Failed("recorded did not return a dict", call=f"recorded(…, {entry!r})", expected="a dict from team to total", actual=repr(states[-1]), place=solution.recorded)
        reds.append(states[-1].get("red"))
    return states[1:]


def _once(solution: Any, style: str, given: dict[str, Any], entry: tuple[str, Any]) -> None:
    if style != "Board":
        called(getattr(solution, style), given, entry)
