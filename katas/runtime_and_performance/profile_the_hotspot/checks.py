"""Checks for profile_the_hotspot: which times were measured, and what was made of them."""

from __future__ import annotations

import math
import sys
from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, named, why

TIMER = named(fixtures.timer, "timer")


@check
def own_and_total_time(solution):
    """Each function has its calls, its own time and its total time.

    The total time of `main` contains everybody else. The own time is what is spent in a function's own lines, and in the C functions that
    it calls.
    """
    result, rows = _profiled(solution, fixtures.report, "report")
    _tell(rows, fixtures.REPORT)
    expect(result).because("profile did not return what the program returned").at(solution.profile).equals("report")
    _compare(solution, rows, fixtures.REPORT, "report")
    why("A function is a function: in another file, with an underscore in its name, or without a name.")
    _, rows = _profiled(solution, fixtures.spread, "spread")
    _compare(solution, {name: row for name, row in rows.items() if name != "<listcomp>"}, fixtures.SPREAD, "spread")
    why("The second run of a program is a second measurement. Nothing of the first one is in it.")
    _, rows = _profiled(solution, fixtures.report, "report")
    _compare(solution, rows, fixtures.REPORT, "report")


@check(after=own_and_total_time)
def recursion_counts_once(solution):
    """A function that calls itself has many calls and one total time.

    Each inner call lies within the outer one. Adding up their total times counts the same seconds again and again.
    """
    result, rows = _profiled(solution, fixtures.backup, "backup")
    _tell(rows, fixtures.BACKUP)
    expect(result).because("profile did not return what the program returned").at(solution.profile).equals(None)
    _compare(solution, rows, fixtures.BACKUP, "backup")


@check(after=own_and_total_time)
def it_ends_with_the_call(solution):
    """The profiler is off when `profile` has ended, also when the program raised.

    A profiler that stays on slows down everything that the process does from then on.
    """
    runs = []

    def program() -> Any:
        runs.append(None)
        return runs

    result, _ = _profiled(solution, program, "program")
    evidence("calls of the program", len(runs))
    if result is not runs:
        fail("profile did not return the very object that the program returned", call="profile(program, timer)", place=solution.profile)
    if len(runs) != 1:
        fail(f"the program was called {len(runs)} times", call="profile(program, timer)", place=solution.profile)
    if _is_on():
        evidence("the profiler, after a program that returned", "on")
        _off()
        fail("the program has returned, and the profiler is still on", call="profile(program, timer)", place=solution.profile)
    for problem in (ValueError("no data"), KeyboardInterrupt(), SystemExit(3)):

        def failing() -> None:
            raise problem

        shown = type(problem).__name__
        call = f"profile(failing, timer), where failing raises {shown}"
        try:
            solution.profile(named(failing, "failing"), TIMER)
        except BaseException as raised:
            on = _is_on()
            _off()
            evidence(f"the profiler, after a program that raised {shown}", "on" if on else "off")
            if raised is not problem:
                fail(f"the program raised {shown}, and another exception reached the caller", call=call, place=solution.profile)
            if on:
                fail(f"the program has raised {shown}, and the profiler is still on", call=call, place=solution.profile)
        else:
            _off()
            fail(f"the program raised {shown}, and the caller never heard of it", call=call, place=solution.profile)


@check
def own_time_accuses(solution):
    """The culprit is the function with the largest own time.

    Ordered by total time, the main function comes first: it contains the others. Ordered by calls, a helper comes first that takes nothing.
    """
    scenes = {
        "a main function that waits for others": ([("main", 1, 1.0, 20.0), ("load", 1, 9.0, 9.0), ("check", 50, 10.0, 10.0)], "check"),
        "a helper with a million calls": ([("main", 1, 1.0, 9.0), ("warm", 1_000_000, 2.0, 2.0), ("load", 2, 6.0, 6.0)], "load"),
        "one slow call, and many that are slower together": ([("load", 1, 3.0, 3.0), ("check", 400, 5.0, 5.0), ("main", 1, 0.0, 8.0)], "check"),
        "a main function that does it all itself": ([("check", 9, 1.0, 1.0), ("main", 1, 7.0, 8.0)], "main"),
        "a single row": ([("main", 1, 0.0, 0.0)], "main"),
    }
    found = {what: called(solution.culprit, rows) for what, (rows, _) in scenes.items()}
    for what, name in found.items():
        evidence(what, name)
    for what, (rows, name) in scenes.items():
        expect(found[what]).because(f"{what}: the culprit is {name}, which takes most of the time itself").at(solution.culprit).equals(name)


@check
def the_whole_is_the_limit(solution):
    """What can be gained is the whole time, divided by what is left of it.

    A function that takes a tenth of the time is worth 11 percent, however clever the new version is. That is Amdahl's law.
    """
    rows = [("main", 1, 1.0, 10.0), ("load", 1, 3.0, 9.0), ("price", 500, 6.0, 6.0), ("lower", 900, 0.0, 0.0)]
    for name, wanted in (("price", 2.5), ("load", 10 / 7), ("main", 10 / 9), ("lower", 1.0), ("nobody", 1.0)):
        found = called(solution.worth_fixing, rows, name)
        evidence(f"times as fast without {name}, which takes {next((row[2] for row in rows if row[0] == name), 'none')} of 10 seconds", round(found, 6) if isinstance(found, float) else found)
        if type(found) is int:
            fail("worth_fixing returned an int, and a float was expected", call=f"worth_fixing(rows, {name!r})", place=solution.worth_fixing)
        if type(found) is not float or not math.isclose(found, wanted, rel_tol=1e-9):
            fail(f"worth_fixing(rows, {name!r}) is not {wanted:.6g}: the whole time divided by what is left of it", call=f"worth_fixing(rows, {name!r})", place=solution.worth_fixing)
    why("The program takes the sum of all own times. Where several functions are called from outside, no total time is that of the whole.")
    rows = [("load", 1, 2.0, 5.0), ("read", 3, 3.0, 3.0), ("report", 1, 5.0, 5.0)]
    found = called(solution.worth_fixing, rows, "report")
    evidence("times as fast without report, which takes 5.0 of 10 seconds, and nothing calls all the others", found)
    if found != 2.0:
        fail("load, which calls read, and report take 10 seconds together, report half of it: without it the program is 2.0 times as fast", call=f"worth_fixing({rows!r}, 'report')", place=solution.worth_fixing)
    why("A function that takes all the time would leave nothing, and division by zero is not an answer.")
    for rows, name, wanted in (([("main", 1, 4.0, 4.0), ("lower", 2, 0.0, 0.0)], "main", math.inf), ([("main", 1, 4.0, 4.0)], "main", math.inf), ([("main", 1, 0.0, 0.0)], "main", 1.0), ([("main", 1, 0.0, 0.0)], "nobody", 1.0)):
        try:
            found = called(solution.worth_fixing, rows, name)
        except ZeroDivisionError:
            found = "ZeroDivisionError"
        evidence(f"worth_fixing({rows!r}, {name!r})", found)
        what = "nothing would be left, and the answer is not math.inf" if wanted == math.inf else "the function has no own time, and the answer is not 1.0"
        expect(found).because(what).at(solution.worth_fixing).equals(wanted)


@check(after=own_and_total_time, stretch=True)
def two_callers_are_told_apart(solution):
    """A slow function is told by who calls it.

    The function itself may be as fast as it can be. The one that calls it too often is found by its callers.
    """
    for name, wanted in (("price", {"basket": (6, 4.5), "invoice": (1, 4.25), "shop": (2, 1.0)}), ("tax", {"price": (9, 2.25)}), ("basket", {"shop": (2, 6.5)}), ("shop", {}), ("nobody", {})):
        fixtures.now[0] = 0.0
        fixtures.ticks.clear()
        found = called(solution.callers, named(fixtures.shop, "shop"), TIMER, name)
        _off()
        if type(found) is not dict:
            fail(f"callers returned {'None' if found is None else f'a {type(found).__name__}'}, and a dict was expected", call=f"callers(shop, timer, {name!r})", place=solution.callers)
        evidence(f"callers of {name}", dict(sorted(found.items(), key=repr)))
        expect(found).because(f"callers(shop, timer, {name!r}) does not tell who called it, how often and how long").at(solution.callers).equals(wanted)


# --- how it is observed ----------------------------------------------------------------------


def _profiled(solution: Any, program: Any, name: str) -> Any:
    """The result of the program, and its rows by name."""
    fixtures.now[0] = 0.0
    fixtures.ticks.clear()
    call = f"profile({name}, timer)"
    answer = called(solution.profile, named(program, name), TIMER)
    if not isinstance(answer, tuple) or len(answer) != 2:
        shown = "None" if answer is None else f"a {type(answer).__name__}"
        fail(f"profile returned {shown}, and a tuple of a result and rows was expected", call=call, place=solution.profile)
    result, rows = answer
    if not isinstance(rows, list) or not all(isinstance(row, tuple) and len(row) == 4 for row in rows):
        fail("the second part of what profile returned is not a list of rows (name, calls, own, total)", call=call, place=solution.profile)
    names = [row[0] for row in rows]
    if len(set(map(str, names))) != len(names):
        fail("a function has several rows", call=call, place=solution.profile)
    return result, {row[0]: row[1:] for row in rows}


def _tell(rows: Any, wanted: Any) -> None:
    """What was measured; times that are wrong may be those of a real clock, which nobody can tell twice."""
    for name, values in wanted.items():
        found = rows.get(name, "no row")
        label = f"calls, own and total time of {name}"
        evidence(label, found, exact=found == values or name not in rows)
        if found != values and name in rows:
            right = [found[place] == values[place] for place in range(3)]
            evidence(f"calls, own and total time of {name} are right", right)


def _compare(solution: Any, rows: Any, wanted: Any, program: str) -> None:
    call = f"profile({program}, timer)"
    more = [name for name in rows if name not in wanted]
    if more:
        evidence(f"rows of {program} beyond its functions", sorted(map(str, more)))
    missing = [name for name in wanted if name not in rows]
    if missing:
        fail(f"{missing[0]} ran, and has no row", call=call, place=solution.profile)
    for place, what in ((0, "calls"), (1, "own time"), (2, "total time")):
        for name, values in wanted.items():
            found = rows[name][place]
            if found != values[place] or (place and type(found) is not float):
                fail(f"{name}: the {what} should be {values[place]:,}, and another number was given", call=call, place=solution.profile)
    if more:
        fail("there are rows that are not of a Python function of the program", call=call, place=solution.profile)


def _is_on() -> bool:
    monitoring = getattr(sys, "monitoring", None)
    return sys.getprofile() is not None or (monitoring is not None and monitoring.get_tool(monitoring.PROFILER_ID) is not None)


def _off() -> None:
    """Switch off what was left on, so that the rest of the check is not profiled."""
    sys.setprofile(None)
    monitoring = getattr(sys, "monitoring", None)
    if monitoring is not None and monitoring.get_tool(monitoring.PROFILER_ID) is not None:
        monitoring.set_events(monitoring.PROFILER_ID, 0)
        monitoring.free_tool_id(monitoring.PROFILER_ID)
