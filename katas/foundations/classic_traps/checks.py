"""Checks for classic_traps: one for each function, which is used more than once."""

from __future__ import annotations

import math
from typing import Any

from katabook import Failed, called, check, draw, evidence, expect, fail, named, why
from katabook.counting import Pulls


@check
def each_log_is_its_own(solution):
    """`log_event` begins a new list for each call that passes none, and uses the list that is passed.

    A default is evaluated once, when the `def` runs, and belongs to the function. A list that stands there is one list for all
    calls: events of one request turn up in the log of another.
    """
    first = called(solution.log_event, "login")
    expect(first).because("log_event('login') did not return a list with that event").equals(["login"])
    second = called(solution.log_event, "logout")
    evidence("log_event('login'), then log_event('logout')", [first, second])
    if second != ["logout"] or first != ["login"]:
        raise Failed("two calls without a log share their events", call="log_event('logout')", expected="['login'] and ['logout']", actual=f"{first!r} and {second!r}", place=solution.log_event)
    first.append("edited by the caller")
    expect(called(solution.log_event, "login")).because("a call without a log returned what a caller had done to an earlier one").equals(["login"])
    why("A caller that passes a list wants the event in *that* list. Whether a list was passed is a question for `is None`; `not log` is also true for an empty list.")
    for words, log in (("a list with one event", ["boot"]), ("an empty list", [])):
        wanted = [*log, "login"]
        returned = called(solution.log_event, "login", log)
        evidence(f"{words} that was passed, after log_event('login', log)", log)
        if log != wanted:
            raise Failed(f"{words} was passed, and the event is not in it" if "login" not in log else "a list that was passed has lost its events", call="log_event('login', log)", expected=repr(wanted), actual=repr(log), place=solution.log_event)
        if returned is not log:
            fail("log_event did not return the list that was passed", call="log_event('login', log)", place=solution.log_event)


@check
def each_button_says_its_own_label(solution):
    """Each button says its own label, also after the loop has ended.

    A function keeps the variable, not the value that it had. In a loop all functions read one variable, and when they are called it
    has the last value.
    """
    labels = ["buy", "sell", "hold"]
    buttons = called(solution.make_buttons, labels)
    if not isinstance(buttons, list) or len(buttons) != 3:
        fail("make_buttons did not return a list with one function for each label", call="make_buttons(['buy', 'sell', 'hold'])", place=solution.make_buttons)
    if not all(map(callable, buttons)):
        fail("make_buttons returned something that cannot be called: a button is a function, to be called later", call="make_buttons(['buy', 'sell', 'hold'])", place=solution.make_buttons)
    said = [called(named(button, "button")) for button in buttons]
    evidence("what the buttons say, in order", said)
    if said != (wanted := [f"pressed {label}" for label in labels]):
        raise Failed("a button says another label than its own", call="[press() for press in make_buttons(['buy', 'sell', 'hold'])]", expected=repr(wanted), actual=repr(said), place=solution.make_buttons)
    why("A button that looks its label up in the list finds what is there *now*. An edit of the list changes buttons that were made long ago.")
    labels[:] = ["x", "y", "z"]
    said = [called(named(button, "button")) for button in buttons]
    evidence("and after the list of labels was changed", said)
    if said != wanted:
        raise Failed("the list of labels was changed, and so were the buttons that had been made", call="labels[:] = ['x', 'y', 'z'], after make_buttons(labels)", expected=repr(wanted), actual=repr(said), place=solution.make_buttons)
    expect(solution.make_buttons, []).returns([])


@check
def neighbours_expire_together(solution):
    """All expired sessions leave the caller's list, also those that are neighbours.

    A `for` loop over a list counts positions. When an item is removed, the next one slides into its place, and the loop has passed
    that place already.
    """
    cases = [
        ("one", [("ann", 5), ("bob", 0), ("eve", 7)]),
        ("two neighbours", [("ann", 5), ("bob", 0), ("cat", -3), ("eve", 7)]),
        ("all", [("bob", 0), ("cat", -3), ("dan", 0)]),
        ("none", [("ann", 5), ("eve", 1)]),
        ("equal ones", [("bob", 0), ("ann", 5), ("bob", 0), ("ann", 5)]),
    ]
    left: dict[str, Any] = {}
    first: Failed | None = None
    for words, sessions in cases:
        call, before = f"drop_expired({sessions!r})", list(sessions)
        wanted = [session for session in sessions if session[1] > 0]
        returned = called(solution.drop_expired, sessions)
        left[words] = "gone" if sessions == wanted else "the list is as it was" if sessions == before else "some are still there" if any(m <= 0 for _, m in sessions) else "others are gone, or moved"
        if sessions != wanted and first is None:
            message = "the caller's list is as it was, with expired sessions in it" if sessions == before else "an expired session is still in the list" if any(m <= 0 for _, m in sessions) else "the sessions that are left are not the right ones"
            first = Failed(message, call=call, expected=repr(wanted), actual=repr(sessions), place=solution.drop_expired)
        if first is None and returned is not None:
            first = Failed("drop_expired returned something, and it was to change the list and return None", call=call, expected="None", actual=repr(returned), place=solution.drop_expired)
    evidence("expired sessions", "\n".join(f"{words}: {outcome}" for words, outcome in left.items()))
    if first is not None:
        raise first


@check
def each_row_is_its_own(solution):
    """Each row of the grid is a list of its own.

    `[row] * 3` makes a list of three references to one row. It looks like three rows until somebody writes into one.
    """
    expect(solution.blank_grid, 2, 3).because("blank_grid(2, 3) is not two rows of three zeros").returns([[0, 0, 0], [0, 0, 0]])
    grid = called(solution.blank_grid, 3, 2)
    evidence("different rows in blank_grid(3, 2)", len({id(row) for row in grid}))
    grid[0][1] = 7
    if grid != [[0, 7], [0, 0], [0, 0]]:
        raise Failed("one cell was painted, and another one changed", call="grid = blank_grid(3, 2); grid[0][1] = 7", expected="[[0, 7], [0, 0], [0, 0]]", actual=repr(grid), place=solution.blank_grid)
    expect(solution.blank_grid, 3, 2).because("a new grid shows what was painted in an earlier one").returns([[0, 0], [0, 0], [0, 0]])
    expect(solution.blank_grid, 0, 4).returns([])
    expect(solution.blank_grid, 2, 0).returns([[], []])


@check
def readings_can_be_walked_once(solution):
    """`stats` is right for everything that can be iterated, also if that is only once.

    A generator has no length and ends where it ended: `sum` walks it to the end, and `max` finds nothing. A list can be walked as often
    as you like.
    """
    values = [2.0, 8.5, -1.5, 3.0]
    _stats(solution, list(values), "stats([2.0, 8.5, -1.5, 3.0])", 3.0, 8.5)
    why("An iterator ends where it ended: `sum` walks it to the end, and `max` finds nothing. What is needed twice has to be kept, or both results found in one walk.")
    pulls = Pulls(values)
    readings = named((value for value in pulls), "(a generator of 2.0, 8.5, -1.5, 3.0)")
    _stats(solution, readings, "stats(value for value in [2.0, 8.5, -1.5, 3.0])", 3.0, 8.5)
    evidence("readings taken from a generator of four", pulls.pulled)
    _stats(solution, {0.5: "a", 1.5: "b"}.keys(), "stats({0.5: 'a', 1.5: 'b'}.keys())", 1.0, 1.5)
    why("A maximum that starts from 0 is right as long as some reading is above zero. Frost is not.")
    _stats(solution, iter([-4.0, -2.0]), "stats(iter([-4.0, -2.0]))", -3.0, -2.0)
    _stats(solution, [-7.5], "stats([-7.5])", -7.5, -7.5)


@check(stretch=True)
def the_bill_adds_up(solution):
    """The shares add up to the bill, to the cent.

    Rounding each share makes or loses cents. Divide whole cents, and give away what is left over. A float has 53 bits for its digits, so
    `/` also loses cents of very large amounts.
    """
    fixed = [(10000, 3), (100, 3), (5, 5), (0, 4), (2, 3), (10**20 + 7, 3)]
    for cents, people in fixed + [(draw.randrange(1, 10**6), draw.randrange(1, 40)) for _ in range(60)]:
        call = f"split_bill({cents}, {people})"
        shares = called(solution.split_bill, cents, people)
        if not isinstance(shares, list) or len(shares) != people or any(type(share) is not int for share in shares):
            fail("split_bill did not return a list of whole cents, one share for each of the people", call=call, place=solution.split_bill)
        if sum(shares) != cents:
            raise Failed("the shares do not add up to the bill", call=call, expected=str(cents), actual=f"{sum(shares)}, from {shares[:6]!r}", place=solution.split_bill)
        if max(shares) - min(shares) > 1:
            raise Failed("two of the people pay shares that differ by more than one cent", call=call, expected="at most 1", actual=str(max(shares) - min(shares)), place=solution.split_bill)
        if shares != sorted(shares, reverse=True):
            fail("the greater shares do not come first", call=call, place=solution.split_bill)
    evidence("split_bill(10000, 3)", solution.split_bill(10000, 3))


# --- how it is observed ----------------------------------------------------------------------


def _stats(solution: Any, readings: Any, call: str, mean: float, highest: float) -> None:
    """Hold one call against mean and maximum; what a walked generator does to it is a finding in words."""
    try:
        result = called(solution.stats, readings)
    except (ValueError, ZeroDivisionError) as problem:
        if isinstance(readings, list):
            raise
        evidence("Python says", f"{type(problem).__name__}: {problem}", exact=False)
        fail("the readings had been walked to their end, and were walked again", call=call, place=solution.stats)
    if not isinstance(result, tuple) or len(result) != 2 or not all(isinstance(value, (int, float)) for value in result):
        raise Failed("stats did not return a tuple of two numbers", call=call, expected=repr((mean, highest)), actual=repr(result), place=solution.stats)
    if not math.isclose(result[0], mean, abs_tol=1e-9):
        raise Failed("the mean is another one", call=call, expected=repr((mean, highest)), actual=repr(result), place=solution.stats)
    if result[1] != highest:
        raise Failed("the maximum is another one", call=call, expected=repr((mean, highest)), actual=repr(result), place=solution.stats)
