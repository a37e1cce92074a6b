"""Checks for itertools_pipelines: what came out, and how much was taken from the stream for it."""

from __future__ import annotations

from itertools import chain, count, cycle, islice
from typing import Any

from katabook import called, check, evidence, expect, fail, named, why
from katabook.counting import Pulls, TooManyPulls

EVENTS = [("bob", "login"), ("ann", "login"), ("ann", "pay"), ("bob", "pay"), ("bob", "logout"), ("ann", "logout")]
SESSIONS = [("bob", ["login"]), ("ann", ["login", "pay"]), ("bob", ["pay", "logout"]), ("ann", ["logout"])]


@check
def a_session_is_a_run(solution):
    """A session is a run of events of one user.

    `groupby` starts a new group whenever the key changes, and so do sessions. Sorting, or a dict by user, makes one group
    of all events of a user, in the wrong order, and needs the end of the feed.
    """
    found = _sessions(solution, EVENTS)
    evidence("users of the sessions", [user for user, _ in found])
    expect([user for user, _ in found]).because("bob, ann, bob and ann had a session each, in this order").equals([user for user, _ in SESSIONS])
    why("A group of `groupby` reads from the same stream as the loop around it. Once the loop has moved on, the group has nothing left to read, so make a list of it at once.")
    evidence("all sessions, read at the end", found)
    if not any(items for _, items in found):
        fail("all sessions were collected first, and then their lists were empty", call="list(sessions(events))", place=solution.sessions)
    at_once = [(user, list(items)) for user, items in islice(solution.sessions(iter(EVENTS)), 50)]
    expect(found).because(
        "the lists of earlier sessions changed when later ones were taken" if at_once == SESSIONS else "the sessions do not hold the items of their events"
    ).equals(SESSIONS)
    why("A user may be None, and a session may be the only one. A loop that starts with `user = None` takes both for nothing.")
    for events, wanted in (
        ([(None, "a"), (None, "b"), ("ann", "c"), (None, "d")], [(None, ["a", "b"]), ("ann", ["c"]), (None, ["d"])]),
        ([("ann", "a")], [("ann", ["a"])]),
        ([], []),
    ):
        expect(_sessions(solution, events)).because(f"these are not the sessions of {events!r}").equals(wanted)


@check(after=a_session_is_a_run)
def a_session_comes_when_it_is_over(solution):
    """A session is handed out as soon as the next one begins.

    The first event of the next session is the sign that this one is over. More than that would mean to wait for events
    that nobody has sent yet.
    """
    pulls = Pulls(cycle(EVENTS), trap_after=500)
    found = _streaming(solution, solution.sessions, "sessions(events)", pulls)
    for number, taken in ((1, 2), (2, 4), (3, 6), (4, 7)):
        try:
            next(found)
        except TooManyPulls:
            fail("500 events were taken from an endless feed, and no session had come", call="next(found)", place=solution.sessions)
        evidence(f"events taken for {_many(number, 'session')}", pulls.pulled)
        if pulls.pulled != taken:
            fail(f"{_many(number, 'session')} came after {pulls.pulled} events: {taken} would do", call="next(found)", place=solution.sessions)


@check
def a_page_takes_what_it_shows(solution):
    """A page takes the items up to its end, and not one more.

    `islice` stops when it has what was asked for. A loop that counts finds out with the next item, which is gone from the
    stream by then.
    """
    for skip, size in ((20, 5), (0, 3), (7, 1)):
        call = f"first_page(stream, {skip}, {size})"
        pulls = Pulls(count(), trap_after=500)
        try:
            page = called(solution.first_page, named(pulls, "stream"), skip, size)
        except TooManyPulls:
            fail("500 items were taken from an endless stream, and it would have gone on", call=call, place=solution.first_page)
        taken = pulls.pulled
        evidence(f"items taken by {call}", taken)
        expect(page).because(f"the page after the first {skip} items is not this list").equals(list(range(skip, skip + size)))
        if taken > skip + size:
            evidence("the next item for the caller", next(pulls))
            fail(f"{taken} items were taken for a page that ends with item {skip + size}", call=call, place=solution.first_page)
    why("A stream may end before the page does. Then the page is shorter, or empty.")
    expect(called(solution.first_page, iter("abcde"), 3, 5)).because("the stream ends within the page: the page holds what is left").equals(["d", "e"])
    expect(called(solution.first_page, iter("abc"), 3, 5)).because("the stream ends before the page begins: the page is empty").equals([])


@check
def differences_of_neighbours(solution):
    """Differences need each value once, and one value ahead.

    A pair of neighbours is all that has to be in memory. An index needs a list, and a list needs an end.
    """
    for values, wanted in (([3, 5, 4, 4], [2, -1, 0]), ([0, 7], [7]), ([7, 0, 3], [-7, 3])):
        call = f"deltas({values!r})"
        found = list(islice(_iterator(solution, solution.deltas, call, values), 20))
        expect(found).because(f"{call} did not give the later value minus the earlier one, for each pair of neighbours").equals(wanted)
    found = list(islice(_iterator(solution, solution.deltas, "deltas(iter(values))", iter([3, 5, 4, 4])), 20))
    evidence("deltas of an iterator over 3, 5, 4, 4", found)
    expect(found).because("with an iterator the differences are not those of neighbours").equals([2, -1, 0])
    why("In a generator, a `next()` on an empty iterator raises `StopIteration` inside of it, which Python turns into a `RuntimeError` (PEP 479). Give `next` a default, or let a loop do the asking.")
    for values in ([], [5]):
        try:
            found = list(_iterator(solution, solution.deltas, f"deltas({values!r})", iter(values)))
        except RuntimeError as problem:
            if "StopIteration" not in str(problem):
                raise
            evidence(f"list(deltas({values!r}))", "RuntimeError")
            fail(f"with {_many(len(values), 'value')} there are no differences, and deltas raised RuntimeError", call=f"list(deltas({values!r}))", place=solution.deltas)
        expect(found).because(f"with {_many(len(values), 'value')} there are no differences").equals([])
    why("`pairwise` takes two values for its first pair and one for each further one.")
    pulls = Pulls((n * n for n in count()), trap_after=500)
    found = _streaming(solution, solution.deltas, "deltas(values)", pulls)
    for number in (1, 2, 3):
        try:
            next(found)
        except TooManyPulls:
            fail("500 values were taken from an endless stream, and no difference had come", call="next(found)", place=solution.deltas)
        evidence(f"values taken for {_many(number, 'difference')}", pulls.pulled)
        if pulls.pulled != number + 1:
            fail(f"{_many(number, 'difference')} came after {pulls.pulled} values: {number + 1} would do", call="next(found)", place=solution.deltas)


@check(stretch=True)
def streams_take_turns(solution):
    """Streams take turns until all have ended.

    `zip` stops at the shortest stream, and has taken items of others by then. `zip_longest` goes on with a filler, which
    must be an object that no stream contains.
    """
    for streams, wanted in (
        (["abc", [1], "x"], ["a", 1, "x", "b", "c"]),
        ([[1], "abc", []], [1, "a", "b", "c"]),
        ([[None, 0], "ab", ["", False, None]], [None, "a", "", 0, "b", False, None]),
        ([[]], []),
        ([], []),
    ):
        call = f"fair_merge({', '.join(map(repr, streams))})"
        found = list(islice(_iterator(solution, solution.fair_merge, call, *map(iter, streams)), 20))
        evidence(f"list({call})", found)
        if len(found) < len(wanted):
            fail(f"{_many(len(wanted) - len(found), 'item')} got lost", call=f"list({call})", place=solution.fair_merge)
        expect(found).because(f"list({call}) does not take turns").equals(wanted)
    pulls = Pulls(chain([1, 2], count(3)), trap_after=500)
    found = _streaming(solution, solution.fair_merge, "fair_merge(numbers, 'ab')", pulls, "ab")
    try:
        taken = [next(found) for _ in range(6)]
    except TooManyPulls:
        fail("500 items were taken from an endless stream, and 6 were wanted", call="next(found)", place=solution.fair_merge)
    expect(taken).because("an endless stream and a short one do not take turns").equals([1, "a", 2, "b", 3, 4])


# --- how it is observed ----------------------------------------------------------------------


def _iterator(solution: Any, function: Any, call: str, *args: Any) -> Any:
    """What a call returned, which has to be an iterator."""
    found = called(function, *args)
    if not hasattr(type(found), "__next__"):
        fail(f"{call} returned {'None' if found is None else f'a {type(found).__name__}'}, not an iterator", call=call, place=function)
    return named(found, "found")


def _streaming(solution: Any, function: Any, call: str, pulls: Pulls, *more: Any) -> Any:
    """An iterator over a stream, of which the call may have taken nothing."""
    try:
        found = _iterator(solution, function, call, named(pulls, "stream"), *more)
    except TooManyPulls:
        evidence("taken by the call", "500, and it would have gone on")
        fail("the call took 500 items of an endless stream, and would have gone on", call=call, place=function)
    evidence("taken by the call", pulls.pulled)
    if pulls.pulled:
        fail("something was taken by the call, before anybody wanted a result", call=call, place=function)
    return found


def _sessions(solution: Any, events: list[Any]) -> list[Any]:
    """All sessions, each of which has to be a tuple of a user and a list."""
    found = list(islice(_iterator(solution, solution.sessions, "sessions(events)", iter(events)), 50))
    for session in found:
        if not isinstance(session, tuple) or len(session) != 2 or not isinstance(session[1], list):
            what = f"({type(session[0]).__name__}, {type(session[1]).__name__})" if isinstance(session, tuple) and len(session) == 2 else type(session).__name__
            fail(f"a session is a tuple of a user and a list, and this came: {what}", call="next(sessions(events))", place=solution.sessions)
    return found


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
