"""Checks for list_vs_tuple: what can be a key, and what becomes of it later."""

from __future__ import annotations

from typing import Any

import fixtures
from katabook import Failed, called, check, evidence, expect, fail, named, why
from katabook.counting import Counted, Tally


@check
def every_list_becomes_a_tuple(solution):
    """`freeze` leaves no list in a route, at any depth.

    `tuple(route)` copies the references of the outer list and does not look at what they refer to. A tuple is hashable
    only if everything inside it is.
    """
    expect(solution.freeze, ["Oslo", "Moss"]).returns(("Oslo", "Moss"))
    found = {}
    for words, route, frozen in (
        ("a leg that is a list", ["Oslo", ["Moss", "Horten"]], ("Oslo", ("Moss", "Horten"))),
        ("a list in a tuple", ("Oslo", ["Moss", "Horten"]), ("Oslo", ("Moss", "Horten"))),
        ("a list in a tuple in a list", ["Oslo", ("Moss", ["Horten"])], ("Oslo", ("Moss", ("Horten",)))),
        ("a list in a tuple in a tuple", ("Oslo", ("Moss", ["Horten"])), ("Oslo", ("Moss", ("Horten",)))),
        ("a list in a list in a list", ["Oslo", [["Moss"], "Horten"]], ("Oslo", (("Moss",), "Horten"))),
        ("a stop that is a frozenset", ["Oslo", frozenset({"Moss"})], ("Oslo", frozenset({"Moss"}))),
    ):
        key = called(solution.freeze, route)
        if key == frozen and type(key) is tuple:
            found[words] = "as it should be"
        else:
            found.setdefault("call", f"freeze({route!r})")
            found.setdefault("pair", (key, frozen))
            found[words] = "still a list inside" if _holds_a_list(key) else "something else"
    call, pair = found.pop("call", None), found.pop("pair", None)
    evidence("what freeze made of them", "\n".join(f"{words}: {outcome}" for words, outcome in found.items()))
    if pair is not None:
        key, frozen = pair
        message = "freeze left a list in the route: it cannot be a key" if _holds_a_list(key) else "freeze returned another route than it was given"
        raise Failed(message, call=call, expected=repr(frozen), actual=repr(key), place=solution.freeze)
    deep = called(solution.freeze, fixtures.nested(20))
    if _holds_a_list(deep) or _depth(deep) != 20:
        fail("a route that is nested 20 deep was not frozen all the way down", call="freeze([[[... 20 deep ...]]])", place=solution.freeze)
    expect(solution.freeze, []).because("freeze did not return an empty tuple for an empty route").returns(())
    expect(solution.freeze, ["Oslo", [], "Moss"]).because("an empty leg is a leg as well, and freeze returned another route").returns(("Oslo", (), "Moss"))
    why("Freezing makes new containers. What came in still belongs to the caller, who goes on using the list and the stops in it.")
    route = ["Oslo", [fixtures.NORTH, ["Moss"]], ("Horten", [fixtures.NORTH])]
    before = repr(route)
    frozen = called(solution.freeze, named(route, "route"))
    after = repr(route)
    evidence("a route after freeze(route)", "unchanged" if after == before else after)
    if after != before:
        raise Failed("freeze changed the route that was passed in", call="freeze(route)", expected=before, actual=after, place=solution.freeze)
    if frozen[1][0] is not fixtures.NORTH or frozen[2][1][0] is not fixtures.NORTH:
        fail("a stop in the frozen route is another object than the stop that came in", call="freeze(['Oslo', [north_quay, ...], ...])", place=solution.freeze)
    if called(solution.freeze, [fixtures.NORTH_IN_GERMAN])[0] is not fixtures.NORTH_IN_GERMAN:
        fail("a stop in the frozen route is an equal object from an earlier route", call="freeze([nordkai])", place=solution.freeze)


@check(after=every_list_becomes_a_tuple)
def a_fare_is_found_again(solution):
    """The fare of a route is found, whether the route is spelled as lists or as tuples.

    `[1] == (1,)` is false: a list never equals a tuple. Only when both spellings are brought into one form can they
    be the same key.
    """
    table = named(called(solution.FareTable), "table")
    spellings = (
        ["Oslo", ["Moss", "Horten"]],
        ("Oslo", ("Moss", "Horten")),
        ["Oslo", ("Moss", "Horten")],
        ("Oslo", ["Moss", "Horten"]),
    )
    for cents, route in enumerate(spellings, 900):
        called(table.set_fare, route, cents)
        for other in spellings:
            _costs(table, other, cents, f"after set_fare({route!r}, {cents})")
    evidence("spellings of one route that find its fare", f"{len(spellings)} of {len(spellings)}")
    why("A fare of 0 is a fare: children travel free. Ask whether the route is there, not whether its fare is true.")
    called(table.set_fare, ["Moss", "Horten"], 0)
    _costs(table, ["Moss", "Horten"], 0, "after set_fare(['Moss', 'Horten'], 0)", "a fare of 0 was set, and is not found again")
    why("A missing fare has to be heard of. `KeyError` is what a dictionary raises for a missing key; `None` or 0 would be taken for a price.")
    expect(table.fare, ["Moss", "Oslo"]).because("a route that has no fare did not raise KeyError").raises(KeyError)
    why("A name that is assigned in the body of a class belongs to the class, and all its instances share what it refers to. State of one table is made in `__init__`.")
    other_table = named(called(solution.FareTable), "other_table")
    expect(other_table.fare, ["Oslo", ["Moss", "Horten"]]).because("a new table knows a fare that was set in another table").raises(KeyError)


@check(after=a_fare_is_found_again)
def equal_routes_share_a_fare_and_no_others(solution):
    """Routes share a fare if they are equal, and only then.

    A tuple keeps order, repetition and nesting, and compares item by item. Text that was joined from the stops, a set of
    them, a flat tuple or a bare hash each lose one of these.
    """
    kept: dict[str, str] = {}
    first: tuple[Any, Any] | None = None
    for words, one, other in (
        ("the same stops in another order", ["Oslo", "Moss"], ["Moss", "Oslo"]),
        ("a stop twice, and once", ["Oslo", "Moss", "Oslo"], ["Oslo", "Moss"]),
        ("nested, and flat", ["Oslo", ["Moss", "Horten"]], ["Oslo", "Moss", "Horten"]),
        ("nested otherwise", [["Oslo", "Moss"], "Horten"], ["Oslo", ["Moss", "Horten"]]),
        ("capital letters", ["Oslo", "Moss"], ["oslo", "Moss"]),
        ("commas in other places", ["Oslo,Moss", "Horten"], ["Oslo", "Moss,Horten"]),
        ("stops -1 and -2, which have the same hash", ["Oslo", -1], ["Oslo", -2]),
        ("the text '7', and the number 7", ["Oslo", "7"], ["Oslo", 7]),
    ):
        table = named(called(solution.FareTable), "table")
        called(table.set_fare, one, 100)
        called(table.set_fare, other, 200)
        apart = table.fare(one) == 100 and table.fare(other) == 200
        kept[words] = "two fares" if apart else "one fare"
        if not apart and first is None:
            first = one, other
    evidence("fares that two routes have", "\n".join(f"{words}: {fares}" for words, fares in kept.items()))
    if first is not None:
        one, other = first
        fail(f"{one!r} and {other!r} are different routes, and they share one fare", call=f"table.set_fare({one!r}, 100); table.set_fare({other!r}, 200)")
    why("Stops are compared by `==`, as keys of a dictionary are. The text of an object is made for people, and two equal objects may show different ones.")
    table = named(called(solution.FareTable), "table")
    called(table.set_fare, [fixtures.NORTH, "Moss"], 300)
    _costs(table, [fixtures.NORTH_IN_GERMAN, "Moss"], 300, "since north_quay == nordkai", "a stop that equals the stop of a route is not taken for the same stop")
    evidence("two equal objects as stops", "one fare")


@check(after=a_fare_is_found_again)
def later_changes_stay_outside(solution):
    """What a caller does to a list after `set_fare` does not change the table.

    A list that is stored is still the caller's list: two names for one object. Freeze a route where it comes in, and
    nobody outside holds anything that can change it.
    """
    table = named(called(solution.FareTable), "table")
    leg = ["Moss", "Horten"]
    route = ["Oslo", leg]
    called(table.set_fare, route, 900)
    expect(table.fare(["Oslo", ["Moss", "Horten"]])).because("a fare that was just set is not found").equals(900)
    for words, change in (("route.append('Bergen')", lambda: route.append("Bergen")), ("leg.clear()", leg.clear)):
        change()
        try:
            fare = table.fare(["Oslo", ["Moss", "Horten"]])
        except KeyError:
            fare = "KeyError"
        evidence(f"fare of the route as it was, after {words}", fare)
        if fare != 900:
            fail(f"the fare of a route was lost after its caller changed the list: {words}", call="table.fare(['Oslo', ['Moss', 'Horten']])")
    try:
        fare = table.fare(named(route, "route"))
    except KeyError:
        evidence("fare of the list as it is now", "KeyError")
    else:
        fail("a list that was changed after set_fare still has the fare of the route that it was before", call=f"table.fare({route!r})")


@check(after=a_fare_is_found_again)
def a_lookup_does_not_search(solution):
    """A lookup among 100 routes does no more work than among two.

    This is what a hash is for: it leads a dictionary straight to the place of the key, and only what lies there is
    compared. A list of pairs has to be walked, and each route in it compared.
    """
    work = {}
    for routes in (2, 100):
        tally = Tally()
        table = named(called(solution.FareTable), "table")
        for number in range(routes):
            table.set_fare([Counted(number, tally), "Moss"], number)
        wanted = [Counted(routes // 2, tally), "Moss"]
        tally.reset()
        fare = table.fare(wanted)
        work[routes] = tally.hashes + tally.comparisons
        expect(fare).because(f"the fare of a route was not found among {routes} routes").equals(routes // 2)
    evidence("stops hashed or compared in one lookup, by number of routes", work, exact=False)
    evidence("work of a lookup", "grows with the number of routes" if work[100] > 2 * work[2] + 4 else "does not grow with the number of routes")
    if work[100] > 2 * work[2] + 4:
        fail("one lookup among 100 routes looked at the stops of many other routes", call="table.fare(route)")


@check(after=every_list_becomes_a_tuple, stretch=True)
def what_is_frozen_is_handed_back(solution):
    """A tuple without any list in it is returned itself, not copied.

    Nobody can change it, so nobody can tell a copy from the original: sharing is free. `tuple(t)` and `copy.copy(t)`
    do the same for a tuple.
    """
    key = ("Oslo", ("Moss", ("Horten", "Bergen")), fixtures.NORTH)
    flat = ("Oslo", "Moss")
    handed_back = {words: called(solution.freeze, route) is route for words, route in (("flat", flat), ("nested", key))}
    evidence("tuples without a list that came back themselves", [words for words, same in handed_back.items() if same] or "none")
    if not all(handed_back.values()):
        fail("a tuple that holds no list was copied", call="freeze(key)", place=solution.freeze)
    half = ("Oslo", ["Moss"])
    expect(solution.freeze, half).returns(("Oslo", ("Moss",)))


# --- how it is observed ----------------------------------------------------------------------


def _holds_a_list(value: Any) -> bool:
    return isinstance(value, list) or (isinstance(value, tuple) and any(map(_holds_a_list, value)))


def _depth(value: Any) -> int:
    return 1 + max(map(_depth, value), default=0) if isinstance(value, tuple) else 0


def _costs(table: Any, route: Any, cents: int, when: str, message: str = "the fare of a route was set, and is not found again") -> None:
    """Look one fare up; a KeyError of the table is a finding in words."""
    try:
        fare = called(table.fare, route)
    except KeyError:
        fare = "KeyError"
    if fare != cents:
        raise Failed(message, call=f"table.fare({route!r})", expected=f"{cents}, {when}", actual=repr(fare))
