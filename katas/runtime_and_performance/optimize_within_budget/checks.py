"""Checks for optimize_within_budget: the same answer, counted work, counted branches, and numbers that were measured."""

from __future__ import annotations

import ast
from typing import Any

import fixtures
from fixtures import workload
from katabook import called, check, draw, evidence, expect, fail, named, source, why

PER_PAYMENT = 30
LINES, COMPLEXITY, FUNCTIONS = 15, 7, 3


@check
def the_same_answer(solution):
    """The fast version gives the same answer as the slow one.

    The slow version is clear, so it says what is right. A faster one that differs in a case that nobody thought of is a bug with good
    performance.
    """
    flagged = named(solution.flagged, "flagged")
    found = {}
    for what, (payments, customers, blocked, _) in fixtures.SCENES.items():
        try:
            found[what] = fixtures.values(called(flagged, *(named(part, name) for part, name in zip(fixtures.arguments(payments, customers, blocked), ("payments", "customers", "blocked")))))
        except (KeyError, AttributeError) as problem:
            found[what] = f"raised {type(problem).__name__}"
        evidence(what, found[what])
    for what, (_, _, _, wanted) in fixtures.SCENES.items():
        if type(found[what]) is str:
            fail(f"{what}: flagged {found[what]}", call="flagged(payments, customers, blocked)", place=solution.flagged)
        expect(found[what]).because(f"{what}: flagged gives another answer than the starter").at(solution.flagged).equals(wanted)
    why("Drawn at random, the cases are those that nobody has thought of. The slow version is the judge.")
    for _ in range(30):
        ids = [draw.randrange(6) for _ in range(5)]
        drawn = (
            [(draw.randrange(7), draw.choice("ABC"), draw.randrange(20)) for _ in range(draw.randrange(1, 9))],
            [(one, draw.randrange(20)) for one in ids], draw.sample("ABC", draw.randrange(3)),
        )
        given = fixtures.arguments(*drawn)
        answer = fixtures.values(called(flagged, *given))
        expect(answer).because(f"payments {drawn[0]}, customers {drawn[1]}, blocked {drawn[2]}: flagged gives another answer than the starter").at(solution.flagged).equals(fixtures.values(fixtures.naive(*fixtures.arguments(*drawn))))
    why("The lists belong to the caller, who goes on using them.")
    payments, customers, blocked = fixtures.arguments(*fixtures.SCENES["in the order of payments"][:3])
    before = [list(payments), list(customers), list(blocked)]
    inside = [dict(vars(one)) for one in (*payments, *customers)]
    called(flagged, payments, customers, blocked)
    if [list(map(id, part)) for part in (payments, customers, blocked)] != [list(map(id, part)) for part in before]:
        fail("flagged has changed one of the lists that it was given", call="flagged(payments, customers, blocked)", place=solution.flagged)
    if [vars(one) for one in (*before[0], *before[1])] != inside:
        fail("flagged has changed a payment or a customer", call="flagged(payments, customers, blocked)", place=solution.flagged)


@check(after=the_same_answer, seconds=20)
def the_work_is_within_its_budget(solution):
    """A thousand payments take at most thirty thousand steps.

    A scan for each payment makes the work grow with the square: ten times as many payments take a hundred times as long.
    """
    most = PER_PAYMENT * 1_000
    naive = {n: workload.steps(fixtures.naive, n)["all"] for n in (125, 250)}
    yours = {n: workload.steps(solution.flagged, n) for n in (125, 250)}
    # What is too much for a quarter of the day is too much for all of it, which nobody has to wait for.
    day = 250 if yours[250]["all"] > most else 1_000
    counted = yours[250] if day == 250 else workload.steps(solution.flagged, day)
    evidence("steps of the starter, for 125 and for 250 payments", tuple(naive.values()))
    evidence("your steps, for 125 and for 250 payments", (yours[125]["all"], yours[250]["all"]), exact=False)
    evidence(f"your steps per payment, for {day:,} payments", {kind: round(count / day, 1) for kind, count in counted.items()}, exact=False)
    growth = yours[250]["all"] / max(1, yours[125]["all"])
    evidence("twice as many payments take", "about four times as many steps" if growth > 3 else "about twice as many steps")
    per_payment = counted["country"] / day
    evidence("countries take", "less work than in the starter" if per_payment < 4 else "the same work as in the starter" if per_payment < 5.1 else "more work than in the starter")
    if counted["all"] > most:
        kind = "ids" if counted["id"] > counted["country"] else "countries"
        took = f"1,000 payments took more than {most:,} steps" if day == 1_000 else f"1,000 payments may take {most:,} steps, and {day} took more"
        fail(f"{took}, most of them for {kind}", call=f"workload.steps(flagged, {day})", place=solution.flagged)
    why("A function that finds nothing is fast. On the day that is counted it has to find what the starter finds.")
    answers = [fixtures.values(function(*workload.day(200))) for function in (solution.flagged, fixtures.naive)]
    expect(answers[0]).because("on a day of 200 payments, flagged gives another answer than the starter").at(solution.flagged).equals(answers[1])


@check(after=the_work_is_within_its_budget)
def it_is_still_simple(solution):
    """Nobody has to be clever to read it.

    Each cache and each special case has to be understood, tested and kept right by everybody who comes after you.
    """
    facts = source.of(solution)
    lambdas = sum(isinstance(node, ast.Lambda) for node in ast.walk(facts.tree))
    evidence("functions and classes", (len(facts.functions) + lambdas, len(facts.classes)))
    evidence("lines of code and complexity", {name: (one.lines, one.complexity) for name, one in facts.functions.items()}, exact=False)
    most = max((one.lines for one in facts.functions.values()), default=0), max((one.complexity for one in facts.functions.values()), default=0)
    evidence("most lines and most complexity of a function", most)
    if facts.classes:
        fail("there is a class in the file, and none was allowed", call="optimize_within_budget.py", place=solution.flagged)
    if len(facts.functions) + lambdas > FUNCTIONS:
        fail(f"the file has {len(facts.functions) + lambdas} functions, and {FUNCTIONS} were allowed", call="optimize_within_budget.py", place=solution.flagged)
    for name, one in facts.functions.items():
        place = getattr(solution, name, solution.flagged)
        if one.lines > LINES:
            fail(f"a function has {one.lines} lines of code, and {LINES} were allowed", call=name, place=place)
        if one.complexity > COMPLEXITY:
            fail(f"a function has a cyclomatic complexity of {one.complexity}, and {COMPLEXITY} were allowed", call=name, place=place)


@check(after=the_same_answer)
def the_decision_is_measured(solution):
    """The numbers of the decision are those that are measured.

    "It feels faster" cannot be checked by anybody. Two numbers and the name of the place can, also in a year.
    """
    decision = getattr(solution, "DECISION", None)
    if not isinstance(decision, dict) or not {"hotspot", "before", "after"} <= set(decision):
        fail("DECISION is not a dict with the keys 'hotspot', 'before' and 'after'", call="DECISION")
    before, after = workload.steps(fixtures.naive), workload.steps(solution.flagged)
    hotspot = max(("id", "country"), key=before.__getitem__)
    evidence("DECISION", {key: decision[key] for key in ("hotspot", "before", "after")}, exact=False)
    evidence("right in DECISION", {"hotspot": decision["hotspot"] == hotspot, "before": decision["before"] == before["all"], "after": decision["after"] == after["all"]})
    expect(decision["before"]).because("DECISION['before'] is not what workload.steps counts as 'all' for the starter").equals(before["all"])
    expect(decision["after"]).because("DECISION['after'] is not what workload.steps counts as 'all' for your flagged").equals(after["all"])
    if decision["hotspot"] != hotspot:
        fail("DECISION['hotspot'] is not the kind that took more steps in the starter", call="DECISION['hotspot']")
