"""Checks for functools_toolbox: who is called for a type, what a partial shows, when a value is computed and freed."""

from __future__ import annotations

import operator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from katabook import called, check, evidence, expect, fail, memory, named, why


@check
def events_are_rendered_by_type(solution):
    """Each of the four types has its text, and others are refused.

    `bool` is a subclass of `int`. A chain of `isinstance` tests depends on its order; singledispatch asks for the nearest
    class.
    """
    for event, text in (
        ("disk", "disk"), (5, "5 ms"), (0, "0 ms"), (True, "yes"), (False, "no"), ([], "[]"), (["disk"], "[disk]"),
        (["disk", 5, [True, []], ""], "[disk, 5 ms, [yes, []], ]"),
    ):
        found = called(solution.render, event)
        evidence(f"render({event!r})", found)
        expect(found).because(f"render({event!r}) is not {text!r}").equals(text)
    why("A type that nobody has registered is a mistake of the caller. The fallback of singledispatch is the function that you decorate.")
    for event in (None, 1.5, {"a": 1}, ["disk", 1.5]):
        try:
            found = called(solution.render, event)
        except TypeError:
            evidence(f"render({event!r})", "raised TypeError")
            continue
        evidence(f"render({event!r})", found)
        fail(f"render({event!r}) did not raise TypeError", call=f"render({event!r})", place=solution.render)


@check(after=events_are_rendered_by_type)
def others_add_types(solution):
    """Other teams add types, and the nearest class wins.

    A chain of `isinstance` tests has to be edited by whoever adds a type. With a registry the owner of a type adds it from
    outside, and `render` finds it by the class and its base classes.
    """
    register = getattr(solution.render, "register", None)
    if register is None:
        fail("render has no register: nobody can add a type from outside", call="render.register(date)", place=solution.render)
    day, moment = date(2024, 5, 1), datetime(2024, 5, 1, 9, 30)
    _register(solution, Decimal, lambda event: f"{event} EUR")
    shown = called(solution.render, Decimal("1.5"))
    evidence("render(Decimal('1.5')), once Decimal is registered", shown)
    expect(shown).because("Decimal was registered, and render does not call its function").equals("1.5 EUR")
    expect(called(solution.render, ["disk", Decimal("1.5")])).because("Decimal was registered, and inside a list its function is not called").equals("[disk, 1.5 EUR]")
    _register(solution, date, lambda event: "a day")
    expect(called(solution.render, day)).because("date was registered, and render does not call its function").equals("a day")
    why("`datetime` is a subclass of `date`. A table that is asked for `type(event)` knows only the very classes in it.")
    try:
        shown = called(solution.render, moment)
    except (TypeError, LookupError):
        shown = None
    evidence("render(a datetime), while only date is registered", shown or "refused")
    expect(shown).because("date was registered, and its function is not called for a datetime, which is a date").equals("a day")
    why("Of several registered classes, the nearest in the order of the base classes is meant, whichever was registered first.")
    _register(solution, datetime, lambda event: "a moment")
    evidence("render(a datetime), once datetime is registered", called(solution.render, moment))
    expect(called(solution.render, moment)).because("date and datetime were registered, and for a datetime the function of date is called").equals("a moment")
    expect(called(solution.render, day)).because("datetime was registered, and render now calls its function for a date").equals("a day")
    _register(solution, object, lambda event: "something")
    expect(called(solution.render, 1.5)).because("object was registered, and its function is not called for a float").equals("something")
    expect(called(solution.render, 5)).because("object was registered, and render forgot about int").equals("5 ms")


@check
def an_alert_shows_what_it_fixes(solution):
    """An alert fixes two arguments, and shows which.

    A lambda does the same call, but it is a closed box. `partial` keeps the function and the arguments as attributes, and lets a
    caller replace a fixed keyword.
    """
    sent: list[Any] = []
    receipt = named(Receipt(), "<the receipt>")

    def send(text: str, *, channel: str, level: str) -> Any:
        sent.append((text, channel, level))
        return receipt

    send_named = named(send, "send")
    alert = called(solution.make_alert, send_named)
    if not callable(alert):
        fail(f"make_alert returned {'None' if alert is None else f'a {type(alert).__name__}'}, which cannot be called", call="make_alert(send)", place=solution.make_alert)
    alert = named(alert, "alert")
    if sent:
        fail("make_alert has sent something already", call="make_alert(send)", place=solution.make_alert)
    answer = called(alert, "disk full")
    evidence("alert('disk full') sent", sent)
    expect(sent).because("alert('disk full') did not send it once to ops with the level high").equals([("disk full", "ops", "high")])
    if answer is not receipt:
        fail("what send returned did not come back from alert", call="alert('disk full')", place=solution.make_alert)
    for overrides, wanted in (({"level": "low"}, ("disk ok", "ops", "low")), ({"channel": "dev"}, ("disk ok", "dev", "high"))):
        shown = f"alert('disk ok', {', '.join(f'{k}={v!r}' for k, v in overrides.items())})"
        sent.clear()
        try:
            alert("disk ok", **overrides)
        except TypeError:
            evidence(shown, "raised TypeError")
            fail(f"{shown} was refused: the caller cannot replace a fixed argument", call=shown, place=solution.make_alert)
        expect(sent).because(f"{shown} did not send with what the caller passed").equals([wanted])
    shown = {name: getattr(alert, name, None) for name in ("func", "keywords")}
    evidence("alert.keywords", shown["keywords"])
    if shown["func"] is None and shown["keywords"] is None:
        fail("alert shows neither its function nor its fixed arguments", call="alert.func", place=solution.make_alert)
    if shown["func"] is not send_named:
        fail("alert.func is not send", call="alert.func", place=solution.make_alert)
    expect(shown["keywords"]).because("alert.keywords does not tell the two fixed arguments").equals({"channel": "ops", "level": "high"})


@check
def rows_are_fetched_once(solution):
    """Rows are fetched at the first read, and once.

    `cached_property` computes when it is first read and stores the value in the instance. Whether there is a value is not
    told by its truth: a report without rows is a report.
    """
    source = Source(["a", "b"], ["c"])
    report, other = _report(solution, source), _report(solution, source)
    evidence("fetched after two Report(fetch)", source.fetched)
    if source.fetched:
        fail("rows were fetched before anybody has read them", call="Report(fetch)", place=solution.Report)
    reads = [report.rows, report.rows, other.rows, report.rows]
    evidence("fetched after three reads of one report and one of another", source.fetched)
    expect(reads[0]).because("report.rows is not what fetch returned").equals(["a", "b"])
    if source.fetched > 2:
        fail(f"two reports were read, and fetch was called {source.fetched} times", call="report.rows", place=solution.Report)
    expect(reads[2]).because("a second report has not fetched rows of its own").equals(["c"])
    expect(reads[3]).because("after another report was read, the rows of the first one changed").equals(["a", "b"])
    for value in ([], None, 0):
        source = Source(value, ["late"], ["later"])
        report = _report(solution, source)
        reads = [report.rows, report.rows]
        evidence(f"fetched after two reads of rows that are {value!r}", source.fetched)
        if source.fetched > 1:
            fail(f"fetch returned {value!r}, and the second read called it again", call="report.rows", place=solution.Report)
        expect(reads[1]).because(f"fetch returned {value!r}, and the second read gave something else").equals(value)
    why("An exception is no value. If it is kept, or something is stored before `fetch` has returned, one bad moment decides for ever.")
    outage = TimeoutError("no answer")
    source = Source(outage, ["a"])
    report = _report(solution, source)
    try:
        report.rows
    except TimeoutError as problem:
        if problem is not outage:
            fail("fetch raised, and another exception reached the reader", call="report.rows", place=solution.Report)
    else:
        fail("fetch raised TimeoutError, and the reader never heard of it", call="report.rows", place=solution.Report)
    try:
        rows = report.rows
    except TimeoutError:
        rows = None
    evidence("rows, when fetch raised once and was read again", rows)
    expect(rows).because("fetch raised once, and the next read did not call it again").equals(["a"])


@check(after=rows_are_fetched_once)
def deleted_rows_are_fetched_anew(solution):
    """`del report.rows` forgets the value.

    The value of a `cached_property` is an ordinary entry in the instance, and deleting the attribute removes it. A plain
    property would need a deleter.
    """
    source = Source(["old"], ["other"], ["new"], ["newer"])
    report, other = _report(solution, source), _report(solution, source)
    report.rows, other.rows  # noqa: B018 - reading them is the point
    try:
        del report.rows
    except AttributeError:
        evidence("del report.rows", "raised AttributeError")
        fail("rows cannot be deleted", call="del report.rows", place=solution.Report)
    rows = [report.rows, report.rows]
    evidence("rows before and after del report.rows", (["old"], rows[0]))
    expect(rows[0]).because("after del report.rows, the next read did not fetch anew").equals(["new"])
    expect(rows[1]).because("after del report.rows, the new rows were not kept").equals(["new"])
    expect(other.rows).because("the rows of one report were deleted, and another report has fetched anew").equals(["other"])


@check(after=rows_are_fetched_once)
def a_dropped_report_is_freed(solution):
    """A report that nobody refers to is freed, with its rows.

    A cache on the method sits on the class and has each `self` among its keys, so no report is ever freed while it is in
    there. What is stored in the instance goes with it.
    """
    deaths = memory.Deaths()
    with memory.no_gc():
        rows = Rows()
        report = called(solution.Report, lambda: rows)
        deaths.watch(rows, "its rows")
        try:
            deaths.watch(report, "the report")
        except TypeError:  # a class with __slots__: its rows tell as much
            pass
        if report.rows is not rows:
            fail("report.rows is not what fetch returned", call="report.rows", place=solution.Report)
        holders = memory.who_holds(report)
        del report, rows
        alive = deaths.alive
    evidence("the report and its rows, once nobody refers to the report", "still in memory" if alive else "freed")
    if alive:
        evidence("held by", "; ".join(holders), exact=False)
        fail("nobody refers to the report any more, and it is still in memory", call="del report", place=solution.Report)


@check(stretch=True)
def versions_are_ordered(solution):
    """Versions have all six comparisons, and equal ones are one element of a set.

    `total_ordering` derives the missing operators from one comparison and from `==`. The inherited `==` compares
    identities, so without an `__eq__` the derived `<=` is wrong for equal versions.
    """
    pairs = [((1, 9), (1, 10)), ((1, 10), (1, 10)), ((2, 0), (1, 10)), ((1, 10), (2, 0)), ((1, 2), (2, 1))]
    signs = {"<": operator.lt, "<=": operator.le, "==": operator.eq, "!=": operator.ne, ">": operator.gt, ">=": operator.ge}
    for left, right in pairs:
        one, other = called(solution.Version, *left), called(solution.Version, *right)
        shown = f"Version{left} and Version{right}"
        holds = [sign for sign, compare in signs.items() if _holds(compare, sign, one, other, shown)]
        wanted = [sign for sign, compare in signs.items() if compare(left, right)]
        evidence(f"true of {shown}", " ".join(holds))
        expect(holds).because(f"of {shown}, other comparisons hold than of the numbers").equals(wanted)
    why("A class that defines `__eq__` and no `__hash__` is not hashable. Equal objects need equal hashes.")
    try:
        number = len({called(solution.Version, 1, 2), called(solution.Version, 1, 2), called(solution.Version, 2, 1)})
    except TypeError:
        fail("a Version cannot be put into a set", call="{Version(1, 2)}", place=solution.Version)
    evidence("elements of {Version(1, 2), Version(1, 2), Version(2, 1)}", number)
    expect(number).because("two equal versions and another one are two elements of a set").equals(2)
    why("A comparison that does not know the other type returns `NotImplemented`. Python asks the other side then, and decides: `==` is False, `<` raises TypeError.")
    for stranger in ((1, 2), "1.2", None):
        version = called(solution.Version, 1, 2)
        try:
            equal = version == stranger
        except (TypeError, AttributeError):
            fail(f"Version(1, 2) == {stranger!r} raised an exception", call=f"Version(1, 2) == {stranger!r}", place=solution.Version)
        expect(equal).because(f"Version(1, 2) == {stranger!r} is not False").is_false()
        try:
            version < stranger  # noqa: B015 - whether it raises is the point
        except TypeError:
            continue
        except AttributeError:
            fail(f"Version(1, 2) < {stranger!r} raised AttributeError, and not TypeError", call=f"Version(1, 2) < {stranger!r}", place=solution.Version)
        fail(f"Version(1, 2) < {stranger!r} did not raise TypeError", call=f"Version(1, 2) < {stranger!r}", place=solution.Version)


# --- how it is observed ----------------------------------------------------------------------


class Receipt:
    """What send returns."""


class Rows:
    """Rows that can be watched."""


class Source:
    """A function `fetch` with one answer for each call; an exception is raised."""

    def __init__(self, *answers: Any) -> None:
        self._answers = list(answers)
        self.fetched = 0

    def fetch(self) -> Any:
        self.fetched += 1
        answer = self._answers[min(self.fetched, len(self._answers)) - 1]
        if isinstance(answer, Exception):
            raise answer
        return answer


def _report(solution: Any, source: Source) -> Any:
    return named(called(solution.Report, named(source.fetch, "fetch")), "report")


def _register(solution: Any, kind: type, function: Any) -> None:
    called(called(solution.render.register, kind), named(function, f"render_{kind.__name__}"))


def _holds(compare: Any, sign: str, one: Any, other: Any, shown: str) -> bool:
    try:
        return bool(compare(one, other))
    except TypeError:
        evidence(f"{sign} of {shown}", "raised TypeError")
        fail(f"{shown} cannot be compared with {sign}", call=f"Version(...) {sign} Version(...)")
