"""Checks for getattr_vs_getattribute: when a row is fetched, and which reads a proxy notices."""

from __future__ import annotations

import copy
from typing import Any

import fixtures
from fixtures import ROW, Fetch
from katabook import called, check, evidence, expect, fail, named, raised_at, steps, why


@check
def the_first_missing_name_fetches(solution):
    """The first read of an attribute that is missing fetches the row, and no later read does.

    `__getattr__` runs only when the ordinary search has failed. What it puts into the instance's `__dict__` is found by
    that search from then on.
    """
    fetch, record = _record(solution)
    evidence("fetches after Record(7, fetch)", fetch.calls)
    if fetch.calls:
        fail("making a record fetched its row, before anybody has read a column", call="Record(7, fetch)", place=solution.Record)
    expect(_read(record, "key")).because("the attribute key is not the key of the record").equals(7)
    if fetch.calls:
        fail("reading the key of a record fetched its row", call="record.key", place=solution.Record)
    fetches = {}
    for column, value in ROW.items():
        expect(_read(record, column)).because(f"the attribute {column} is not the value of that column").at(solution.Record).equals(value)
        fetches[column] = fetch.calls
    evidence("fetches after reading", fetches)
    if fetch.keys[0] != 7:
        fail(f"fetch was called with {fetch.keys[0]!r} and not with the key of the record", call="record.name", place=solution.Record)
    other_fetch = Fetch({"_id": "c-8", "name": "Bob", "city": "Porto"}, ())
    other = named(called(solution.Record, 7, other_fetch.fetch), "other")
    found = _read(other, "_id")
    evidence("fetches of another record with the same key", other_fetch.calls)
    if not other_fetch.calls:
        fail("another record was read, and its row was never fetched: it shows columns of the first one", call="other._id", place=solution.Record)
    expect(found).because("the attribute _id is not the value of that column").at(solution.Record).equals("c-8")
    expect(_read(other, "city")).because("another record shows a column of the first one").at(solution.Record).equals("Porto")
    if fetch.calls > 1:
        fail(f"{len(ROW)} columns of one record were read, and its row was fetched {fetch.calls} times", call="record.name; record.city", place=solution.Record)


@check(after=the_first_missing_name_fetches)
def what_is_there_runs_none_of_your_code(solution):
    """Reading an attribute that the record has runs none of your code.

    That is the difference between the two hooks. `__getattribute__` is asked for every read of every attribute, and so
    slows down all of them; `__getattr__` costs nothing until something is missing.
    """
    _, record = _record(solution)
    record.note = "call back"
    record.name  # fetches
    executed = {}
    for name in ("key", "note", "city"):
        executed[name] = steps.count(lambda: getattr(record, name))
    what = {"key": "set by you", "note": "assigned by somebody", "city": "a column that was fetched"}
    evidence("instructions of your file, for reading", {what[name]: "none" if not number else "some" for name, number in executed.items()})
    for name, number in executed.items():
        if number:
            fail(f"the record has the attribute {name}, {what[name]}, and reading it ran your code", call=f"record.{name}", place=solution.Record)


@check(after=the_first_missing_name_fetches)
def what_was_assigned_stays(solution):
    """What was assigned before the fetch is still there after it.

    Somebody corrected the city and has not saved it yet. A fetch that happens to come later, because somebody else read the
    name, must not bring the old city back.
    """
    fetch, record = _record(solution)
    record.city = "Porto"
    record.zip = None
    expect(_read(record, "city")).because("a value was assigned to the record, and reading it gave another one").equals("Porto")
    if fetch.calls:
        fail("an attribute that was assigned before was read, and that fetched the row", call="record.city = 'Porto'; record.city", place=solution.Record)
    expect(_read(record, "name")).because("the attribute name is not the value of that column").equals(ROW["name"])
    evidence("city, assigned before the fetch", _read(record, "city"))
    evidence("zip, set to None before the fetch", _read(record, "zip"))
    expect(record.city).because("a value was assigned to city, and the fetch replaced it by that of the row").equals("Porto")
    expect(record.zip).because("None was assigned to zip, and the fetch replaced it by the value of the row").equals(None)


@check(after=the_first_missing_name_fetches)
def what_is_no_column_raises(solution):
    """A name that is not a column raises AttributeError.

    `hasattr`, `getattr` with a default, `copy` and much else ask by reading and waiting for AttributeError. A None in its
    place says that every attribute exists; another exception goes through all of them.
    """
    fetch, record = _record(solution)
    for moment in ("before the row was fetched", "after the row was fetched"):
        try:
            given = record.age
        except AttributeError:
            evidence(f"record.age, {moment}", "AttributeError")
        except LookupError as problem:
            evidence(f"record.age, {moment}", type(problem).__name__)
            fail(f"age is not a column, and reading it raised {type(problem).__name__}, which no hasattr understands", call="record.age", place=solution.Record)
        else:
            evidence(f"record.age, {moment}", repr(given))
            fail(f"age is not a column, and reading it gave {given!r}", call="record.age", place=solution.Record)
        if fetch.calls != 1:
            fail(f"an attribute that is not a column was read twice, and the row was fetched {fetch.calls} times", call="record.age", place=solution.Record)
    for column, value in (("name", "Ann"), ("zip", "69001")):
        expect(_read(record, column)).because("after a name that is not a column, a column was not found").equals(value)
    expect(hasattr(record, "zipcode")).because("zipcode is not a column, and hasattr says that it is there").equals(False)
    expect(fetch.calls).because("the row was fetched again for a name that is not a column").equals(1)
    nobody = Fetch({}, ())
    empty = named(called(solution.Record, 8, nobody.fetch), "empty")
    for _ in range(2):
        expect(hasattr(empty, "name")).because("the row has no columns, and hasattr says that one is there").equals(False)
    evidence("fetches of a row without columns, read twice", nobody.calls)
    if nobody.calls != 1:
        fail(f"a row without columns was read twice, and was fetched {nobody.calls} times", call="hasattr(record, 'name')", place=solution.Record)


@check(after=the_first_missing_name_fetches)
def python_asks_for_names_too(solution):
    """Python itself asks for names that begin with `__`: they are not columns.

    `copy.copy` makes a record without calling `__init__`, and asks it for `__setstate__`. None of your attributes exist
    at that moment, so a `__getattr__` that reads one of them comes back to itself without end.
    """
    fetch, record = _record(solution)
    for name in ("__html__", "__length_hint__", "__secret"):
        try:
            found = getattr(record, name)
        except AttributeError:
            evidence(f"record.{name}", f"AttributeError, fetches: {fetch.calls}")
        else:
            fail(f"{name} is not a column, and reading it gave {found!r}", call=f"record.{name}", place=solution.Record)
        if fetch.calls:
            fail("a name that begins with two underscores was asked for, and that fetched the row", call=f"record.{name}", place=solution.Record)
    record.note = "call back"
    why(
        "`copy.copy` looks for special methods and then copies the state of the instance. Names that begin with `__` have to be "
        "refused before anything else happens."
    )
    for moment in ("before", "after"):
        calls = fetch.calls
        copied = _copied(solution, record)
        evidence(f"copy.copy {moment} the fetch", f"{type(copied).__name__}, fetches: {fetch.calls - calls}")
        if type(copied) is not solution.Record or copied is record:
            fail(f"copy.copy(record) gave {'the record itself' if copied is record else 'a ' + type(copied).__name__}", call="copy.copy(record)", place=solution.Record)
        if fetch.calls > calls:
            fail("copying a record fetched its row", call="copy.copy(record)", place=solution.Record)
        for name, value in {"key": 7, "note": "call back", **({"city": "Lyon"} if moment == "after" else {})}.items():
            expect(_read(copied, name)).because(f"the copy of a record has another {name}").equals(value)
        if fetch.calls > calls:
            fail("an attribute that the record had was read from its copy, and that fetched the row", call="copy.copy(record).note", place=solution.Record)
        expect(_read(copied, "name")).because("a column could not be read from the copy of a record").equals("Ann")
        record.city  # fetches


@check(after=the_first_missing_name_fetches)
def a_failed_fetch_is_tried_again(solution):
    """What `fetch` raises comes out of the read, and the next read fetches again.

    A database that was away for a second must not leave a record without columns for good.
    """
    failures = (fixtures.DatabaseAway("no connection"), KeyError(7))
    fetch, record = _record(solution, failures)
    for number, failure in enumerate(failures, 1):
        kind = type(failure).__name__
        try:
            given = record.name
        except type(failure):
            evidence(f"read {number}, whose fetch raises {kind}", kind)
        except AttributeError:
            evidence(f"read {number}, whose fetch raises {kind}", "AttributeError")
            fail(
                f"fetch raised {kind}, and the read raised AttributeError" if fetch.calls == number
                else "after a fetch that had failed, the next read did not fetch again",
                call="record.name", place=solution.Record,
            )
        else:
            fail(f"fetch raised, and reading a column gave {given!r}", call="record.name", place=solution.Record)
    expect(_read(record, "name")).because("after a fetch that had failed, a column has another value than in the row").equals("Ann")
    evidence("fetches in three reads, two of which failed", fetch.calls)


@check
def watched_misses_no_read(solution):
    """Watched notes every read of an attribute, and gives what `target` has.

    `__getattr__` only hears of names that the proxy does not have itself. `__doc__` and `__class__` exist on every object, and
    the proxy has attributes of its own, too. The front door hears of all of them.
    """
    log: list[str] = []
    target = fixtures.Prices()
    watched = called(solution.Watched, target, log)
    del log[:]
    evidence("Watched has a `__getattribute__` of its own", "__getattribute__" in vars(solution.Watched))
    expected: list[str] = []
    for name in ("vat", "target", "log", "gross", "net", "_target", "_log", "__doc__", "__class__", "vat"):
        expected.append(name)
        found = _read(watched, name)
        noted = list(log)
        evidence(f"read: {name}", "in the log" if noted == expected else f"the log is {noted}")
        wanted = getattr(target, name)
        if name == "gross":
            expect(called(found, 100)).because("a method that was read from watched does not do what it does with target").equals(120)
        elif found is not wanted:
            fail(f"watched.{name} is not the attribute {name} of target", call=f"watched.{name}", place=solution.Watched)
        expect(noted).because(f"{name} was read, and that is not the one new entry at the end of the log").at(solution.Watched).equals(expected)
    target.vat = 25
    expect(_read(watched, "vat")).because("target has changed, and watched gave the old value").equals(25)
    why("These are the reads that somebody will ask about: the attribute has been renamed, and old code still wants it.")
    for name in ("rebate", "_rebate"):
        del log[:]
        try:
            given = getattr(watched, name)
        except AttributeError:
            evidence(f"watched.{name}, which target lacks", "AttributeError")
        else:
            evidence(f"watched.{name}, which target lacks", repr(given))
            fail(f"target has no attribute {name}, and watched.{name} gave {given!r}", call=f"watched.{name}", place=solution.Watched)
        evidence(f"log after watched.{name}", list(log))
        expect(list(log)).because("an attribute that target lacks was read once, and the log says otherwise").at(solution.Watched).equals([name])


@check(after=watched_misses_no_read, stretch=True)
def special_methods_pass_by(solution):
    """`len`, `[]` and `for` work as with `target`, and log nothing.

    Python looks for the method of an operation on the *class*, and asks neither hook. A proxy without a `__len__` of its own has
    no length, whatever its target has.
    """
    for target, key in ((fixtures.Basket({"tea": 3, "milk": 1}), "tea"), ({"a": 1}, "a"), ([4, 5, 6], 1)):
        log: list[str] = []
        watched = called(solution.Watched, target, log)
        del log[:]
        operations = {
            "len(watched)": (lambda: len(watched), len(target)),
            "watched[key]": (lambda: watched[key], target[key]),
            "for item in watched": (lambda: list(iter(watched)), list(target)),
        }
        for call, (operation, wanted) in operations.items():
            try:
                found = operation()
            except (TypeError, LookupError) as problem:
                evidence(call, f"{type(problem).__name__}: {problem}", exact=False)
                fail(f"{call} raised {type(problem).__name__}, and target is a {type(target).__name__}", call=call, place=raised_at(problem) or solution.Watched)
            expect(found).because(f"{call} does not do what it does with target").equals(wanted)
        evidence(f"log after len, [] and for, over a {type(target).__name__}", list(log))
        expect(list(log)).because("len, [] and for are not reads of attributes, and left entries in the log").equals([])


# --- how it is observed ----------------------------------------------------------------------


def _record(solution: Any, failures: tuple[Exception, ...] = ()) -> tuple[Fetch, Any]:
    fetch = Fetch(ROW, failures)
    return fetch, named(called(solution.Record, 7, fetch.fetch), "record")


def _read(thing: Any, name: str) -> Any:
    """An attribute; that it is missing is a finding."""
    try:
        return getattr(thing, name)
    except AttributeError as problem:
        evidence(f"reading {name}", f"{type(problem).__name__}: {problem}", exact=False)
    fail(f"reading the attribute {name} raised AttributeError", call=f".{name}", place=type(thing))


def _copied(solution: Any, record: Any) -> Any:
    try:
        return copy.copy(record)
    except RecursionError:
        evidence("copy.copy(record)", "RecursionError")
    fail("copy.copy(record) raised RecursionError: `__getattr__` came back to itself without end", call="copy.copy(record)", place=solution.Record)
