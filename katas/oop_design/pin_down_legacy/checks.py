"""Checks for pin_down_legacy: the learner's tests, run against the legacy code and against one change at a time."""

import unittest
from datetime import date

import fixtures
from katabook import check, evidence, fail, why

DAYS = ((2026, 7, 1), (2029, 12, 31), (2028, 2, 29), (2031, 11, 22))


@check
def the_legacy_code_passes(solution):
    """All tests pass with the legacy code as it is, on any day and in any order.

    A characterization test records what is. A test that fails now says what should be, or depends on what it does not
    control: the date, the counter, the test before it.
    """
    names = _names(solution)
    if not names:
        fail("InvoiceTest has no method whose name begins with test", place=solution.InvoiceTest)
    lines, wrong = [], None
    for day, number in zip(DAYS, (1000, 1, 99_999, 1000)):
        for how, order in (("", names), (" in reverse", names[::-1])):
            failed = _run(solution, order, day, number)
            words = f"on {date(*day)}, NEXT_NUMBER {number}, the tests run{how or ' in order'}"
            lines.append(f"{words}: {'all pass' if failed is None else 'one fails'}")
            wrong = wrong or (failed and (words, failed))
    evidence("the legacy code as it is", "\n".join(lines), exact=False)
    steady = all(line.endswith(lines[0].rpartition(": ")[2]) for line in lines)
    evidence("the module asked its own clock, which no test had replaced", bool(fixtures.asked))
    evidence("datetime.date was replaced when it asked", any(fixtures.asked))
    evidence("the outcome depends on the day, the counter or the order", not steady)
    if wrong:
        words, (name, text) = wrong
        evidence(f"{name} says", text, exact=False)
        sentence = f"{words}, and one fails, although nothing was changed" if not steady else "a test fails with the legacy code as it is, on every day"
        if text == SKIPPED:
            sentence = "a test is skipped or expected to fail, so it pins nothing down"
        if text == LEFT:
            sentence = "after a test, the legacy module is not as it was before"
        fail(sentence, place=getattr(solution.InvoiceTest, name, solution.InvoiceTest))
    evidence("tests", len(names), exact=False)


@check(after=the_legacy_code_passes)
def changes_of_money_are_noticed(solution):
    """A change of the amount is noticed: each rule, each edge, each oddity.

    Rules meet at edges. A test in the middle of a range passes for every edge that lies elsewhere.
    """
    _noticed(solution, fixtures.MONEY)


@check(after=the_legacy_code_passes)
def changes_of_dates_are_noticed(solution):
    """A change of what depends on the day is noticed.

    With a clock of your own, December and a Sunday are one line each. Without it they come when they come.
    """
    _noticed(solution, fixtures.DATES)


@check(after=the_legacy_code_passes)
def changes_of_effects_are_noticed(solution):
    """A change of what the function does beside returning is noticed.

    The customer's list, the counter, the caller's lines: others read them after the call, and the returned value says
    nothing of them.
    """
    _noticed(solution, fixtures.EFFECTS)


# --- how it is observed ----------------------------------------------------------------------

SKIPPED = "skipped, or expected to fail"
LEFT = "the legacy module was left changed"


def _names(solution):
    return unittest.TestLoader().getTestCaseNames(solution.InvoiceTest)


def _run(solution, names, day=DAYS[0], number=1000, change=("", "")):
    """Run the tests one by one: the first that fails, as (name, what it says), or None."""
    for name in names:
        legacy = solution.InvoiceTest.legacy = fixtures.module(day, number, *change)
        before = _state(legacy)
        result = unittest.TestResult()
        unittest.TestSuite([solution.InvoiceTest(name)]).run(result)
        problems = result.failures + result.errors
        if problems:
            lines = problems[0][1].strip().splitlines()
            return name, next((line for line in reversed(lines) if line and not line.startswith((" ", "-", "+", "?"))), lines[-1])
        if result.skipped or result.expectedFailures or result.unexpectedSuccesses:
            return name, SKIPPED
        if change == ("", "") and _state(legacy) != before:
            return name, LEFT
    return None


def _state(legacy):
    """The module's names and what they stand for; the discounts by value."""
    return {name: dict(value) if name == "DISCOUNTS" and isinstance(value, dict) else value for name, value in vars(legacy).items() if not name.startswith("__")}


def _noticed(solution, changes):
    """Hold the tests against one change at a time."""
    names, lines, survivors = _names(solution), [], []
    for words, old, new, call in changes:
        failed = _run(solution, names, change=(old, new))
        lines.append(f"{words}: {'noticed' if failed else 'all tests pass'}")
        if not failed:
            survivors.append((words, call, fixtures.shown(("", ""), *call), fixtures.shown((old, new), *call)))
    evidence("a version that …", "\n".join(sorted(lines, key=lambda line: line.endswith(": noticed"))))
    if len(survivors) == len(changes):
        fail(f"no test fails for any of {len(changes)} changed versions", place=solution.InvoiceTest)
    for words, (day, level, given, *express), before, after in survivors[:1]:
        for part in {**before, **after}:
            if before.get(part) != after.get(part) and part in before:
                evidence(f"{part}, as it is, and changed", f"{before[part]!r} → {after.get(part)!r}")
        evidence(f"on {date(*day)}, for level {level!r}{', express,' if express else ''} and the lines", given)
        fail(f"no test fails for a version that {words}", place=solution.InvoiceTest)
