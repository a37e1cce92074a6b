"""Checks for lambda_map_filter_reduce: the order, and when and how often something was asked for."""

from __future__ import annotations

from itertools import islice
from typing import Any

from katabook import called, check, evidence, expect, fail, named, why
from katabook.counting import Pulls, TooManyPulls


@check
def invoices_are_ranked(solution):
    """Overdue comes first, then the amount, then the customer.

    A tuple as the key sorts by its first element, and by the next one where those are equal. Each part has a direction of its
    own: a number is turned around by a minus sign, and `False` sorts before `True`.
    """
    why("`False` sorts before `True`, so `not invoice.overdue` puts the overdue ones first.")
    _ranked(solution, [("zoe", 900, False), ("bob", 300, True)], ["bob 300!", "zoe 900"], "the overdue invoice does not come first")
    why("Amounts go down while the rest goes up. A minus sign inside the key turns one number around; `reverse=True` turns everything.")
    _ranked(solution, [("ann", 20, True), ("bob", 100, True), ("cid", 3, True)], ["bob 100!", "ann 20!", "cid 3!"], "the larger amount does not come first")
    _ranked(solution, [("cid", 100, False), ("ann", 100, False), ("bob", 100, False)], ["ann 100", "bob 100", "cid 100"], "customers with equal amounts do not come in alphabetical order")
    why("Capital letters sort before all small ones. Compare names with `lower()` or `casefold()`.")
    _ranked(solution, [("Zoe", 100, True), ("amy", 100, True), ("BOB", 100, True)], ["amy 100!", "BOB 100!", "Zoe 100!"], "customers with equal amounts are not sorted without regard to case")
    why("Sorting is stable in Python: items with equal keys keep their order.")
    _ranked(solution, [("bob", 5, True), ("Ann", 5, True), ("ANN", 5, True), ("ann", 5, True)], ["Ann 5!", "ANN 5!", "ann 5!", "bob 5!"], "invoices that are equal in all three did not keep their order")
    _ranked(solution, [], [], "without invoices the list is empty")


@check(after=invoices_are_ranked)
def customers_are_read_once(solution):
    """Customers are read once, and the given list stays as it is.

    A key is computed once for each item. A comparison function is called for each pair that the sort compares, and reads both
    customers again every time.
    """
    invoices = [Invoice(f"customer {(i * 7) % 30}", 100, True) for i in range(30)]
    given = list(invoices)
    ranked = called(solution.rank, given)
    reads = sum(invoice.reads for invoice in invoices)
    evidence("reads of customer for 30 invoices", reads)
    if given != invoices:
        fail("the caller's list was sorted, too", call="rank(invoices)", place=solution.rank)
    if ranked is given:
        fail("rank returned the very list that it was given", call="rank(invoices)", place=solution.rank)
    if any(invoice.reads > 1 for invoice in invoices):
        fail(f"customer was read {reads} times for 30 invoices", call="rank(invoices)", place=solution.rank)
    if not reads:
        fail("customer was never read, although all amounts are equal", call="rank(invoices)", place=solution.rank)


@check
def emails_come_on_demand(solution):
    """Emails come on demand, from active users only.

    `map` and `filter` return iterators. A `list` around them takes every user before the caller has said how many it wants;
    on a stream that does not end it never returns.
    """
    users = [User(True, "Ann@x.org"), User(False, None), User(True, "BOB@x.org"), User(False, "cid@x.org"), User(False, None), User(True, "eve@x.org")]
    why("Filter first: a user who is not active may have no email, and `map` calls its function for every item that it is given.")
    emails = list(islice(_emails(solution, iter(users)), 10))
    evidence("emails of three active users among six", emails)
    lowered = [email.lower() if isinstance(email, str) else email for email in emails]
    expect(emails).because(
        "the emails are those of the active users, and not in lower case" if lowered == ["ann@x.org", "bob@x.org", "eve@x.org"]
        else "the email of a user who is not active is among them" if None in emails or "cid@x.org" in lowered
        else "these are not the emails of the active users, in their order"
    ).equals(["ann@x.org", "bob@x.org", "eve@x.org"])
    why("`map` and `filter` return iterators. A `list` around them takes every user before the caller has said how many it wants; on a stream that does not end it never returns.")
    pulls = Pulls((users[i % 6] for i in range(1_000)), trap_after=100)
    call = "active_emails(users)"
    try:
        found = _emails(solution, pulls)
        evidence("users taken by the call", pulls.pulled)
        if pulls.pulled:
            fail("users were taken by the call, before anybody wanted an email", call=call, place=solution.active_emails)
        for number, needed in enumerate((1, 3, 6, 7), 1):
            next(found)
            evidence(f"users taken for {number} email{'s' if number > 1 else ''}", pulls.pulled)
            if pulls.pulled != needed:
                fail(f"{pulls.pulled} users were taken for {number} email{'s' if number > 1 else ''}, and {needed} would do", call="next(emails)", place=solution.active_emails)
    except TooManyPulls:
        evidence("users taken by the call", "100, and it would have gone on")
        fail("the first 100 users were taken, and no email had come", call=call, place=solution.active_emails)


@check
def totals_are_added_up(solution):
    """The totals of all reports are added up, and every key stays.

    The value of a key is the sum over all reports, whatever it comes to. A refund that cancels a payment is a zero in the
    books, not a missing line.
    """
    for reports, totals in (
        ([{"eu": 5, "us": 1}, {"eu": 2}, {"asia": 4, "us": 1}], {"eu": 7, "us": 2, "asia": 4}),
        ([{"eu": 5, "us": -2}, {"eu": -5, "us": -1, "asia": 0}], {"eu": 0, "us": -3, "asia": 0}),
    ):
        call = f"merge_totals({reports!r})"
        found = _totals(solution, [dict(report) for report in reports], call)
        evidence(call, found)
        lost = [key for key in totals if key not in found]
        if lost:
            fail(f"the total of {lost[0]!r} is {totals[lost[0]]}, and it is missing", call=call, place=solution.merge_totals)
        wrong = [key for key in totals if found[key] != totals[key]]
        expect(found).because(
            f"the total of {wrong[0]!r} should be {totals[wrong[0]]}, and it is {found[wrong[0]]!r}" if wrong else "there are keys that no report has"
        ).equals(totals)


@check(after=totals_are_added_up)
def reports_are_left_alone(solution):
    """No report is changed, and no reports give an empty dict.

    Without a third argument `reduce` begins with the first report itself: there is no result for an empty list, one report
    comes back as it is, and a function that adds to its first argument changes it.
    """
    reports = [{"eu": 5}, {"eu": 2, "us": 1}]
    _totals(solution, reports, "merge_totals(reports)")
    evidence("the reports [{'eu': 5}, {'eu': 2, 'us': 1}] afterwards", reports)
    if reports != [{"eu": 5}, {"eu": 2, "us": 1}]:
        fail("a report was changed while it was added up", call="merge_totals(reports)", place=solution.merge_totals)
    single = {"eu": 5}
    totals = called(solution.merge_totals, [single])
    evidence("merge_totals([report])", "the report itself" if totals is single else "a new dict")
    if totals is single:
        fail("merge_totals of one report returned that very report, and not a new dict", call="merge_totals([report])", place=solution.merge_totals)
    for _ in range(2):
        totals = _totals(solution, [], "merge_totals([])")
        expect(totals).because("without reports the result is not {}").equals({})
        called(solution.merge_totals, [])["eu"] = 1


@check(stretch=True)
def functions_are_piped(solution):
    """A pipe calls its functions from the first to the last.

    Each function gets what the one before it returned. `reduce` does that with the functions as its items, and the
    argument as the value to begin with.
    """
    for functions, shown in (
        ([lambda x: x + 3, lambda x: x * 10], "piped(add_3, times_10)(1)"),
        ([lambda x: x * 10, lambda x: x + 3], "piped(times_10, add_3)(1)"),
        ([lambda x: x - 1, lambda x: x * x, lambda x: -x], "piped(minus_1, square, negate)(1)"),
        ([lambda x: [x]], "piped(in_a_list)(1)"),
    ):
        wanted: Any = 1
        for function in functions:
            wanted = function(wanted)
        pipe = called(solution.piped, *functions)
        if not callable(pipe):
            fail("piped did not return a function", call=shown.removesuffix("(1)"), place=solution.piped)
        pipe = named(pipe, shown.removesuffix("(1)"))
        first, second = called(pipe, 1), called(pipe, 1)
        evidence(shown, first)
        expect(first).because(f"{shown} is not what its functions give, one after the other").equals(wanted)
        expect(second).because("a pipe that was called once gives something else the second time").equals(wanted)
    thing = ["eu"]
    pipe = named(called(solution.piped), "piped()")
    if called(pipe, thing) is not thing:
        fail("without functions the pipe did not return its argument", call="piped()(thing)", place=solution.piped)


# --- how it is observed ----------------------------------------------------------------------


class Invoice:
    """An invoice that counts how often its customer is read."""

    def __init__(self, customer: str, cents: int, overdue: bool) -> None:
        self.cents = cents
        self.overdue = overdue
        self.reads = 0
        self._customer = customer

    @property
    def customer(self) -> str:
        self.reads += 1
        return self._customer

    def __repr__(self) -> str:
        return f"<{self.label}>"

    @property
    def label(self) -> str:
        return f"{self._customer} {self.cents}{'!' if self.overdue else ''}"


class User:
    def __init__(self, active: bool, email: str | None) -> None:
        self.active = active
        self.email = email

    def __repr__(self) -> str:
        return f"<user {self.email}>"


def _ranked(solution: Any, facts: list[tuple[str, int, bool]], order: list[str], problem: str) -> None:
    """Hold the order of some invoices, told as "customer cents" with a ! if overdue, against the right one."""
    invoices = [Invoice(*each) for each in facts]
    call = f"rank({[invoice.label for invoice in invoices]})"
    ranked = called(solution.rank, list(invoices))
    if not isinstance(ranked, list):
        fail(f"rank returned {'None' if ranked is None else f'a {type(ranked).__name__}'}, not a list", call="rank(invoices)", place=solution.rank)
    if sorted(map(id, ranked)) != sorted(map(id, invoices)):
        fail("the ranked list does not hold the given invoices, each of them once", call="rank(invoices)", place=solution.rank)
    labels = [invoice.label for invoice in ranked]
    evidence(call, labels)
    expect(labels).because(problem).equals(order)


def _emails(solution: Any, users: Any) -> Any:
    found = called(solution.active_emails, named(users, "users"))
    if not hasattr(type(found), "__next__"):
        fail(f"active_emails returned {'None' if found is None else f'a {type(found).__name__}'}, not an iterator", call="active_emails(users)", place=solution.active_emails)
    return found


def _totals(solution: Any, reports: list[Any], call: str) -> dict[Any, Any]:
    """What merge_totals returned, as a plain dict."""
    found = called(solution.merge_totals, reports)
    if not isinstance(found, dict):
        fail(f"merge_totals returned {'None' if found is None else f'a {type(found).__name__}'}, not a dict", call=call, place=solution.merge_totals)
    return dict(found)
