"""Checks for contextlib_exit_stack: what is put back, and what is closed, however a block is left."""

from __future__ import annotations

from typing import Any

import fixtures
from fixtures import Desk
from katabook import called, check, evidence, fail, named, raised_at, why

BEFORE = {"zone": "CET", "debug": True, "proxy": None, "retries": 0}
CHANGES = {"zone": "UTC", "debug": None, "pages": 3, "colour": None, "proxy": "p1", "retries": 2, "cache": False}
INSIDE = {"zone": "UTC", "pages": 3, "proxy": "p1", "retries": 2, "cache": False}


@check
def settings_are_changed_for_the_block(solution):
    """In the block the settings have the values of the changes, and afterwards their own again.

    The lines above the `yield` run when the block is entered, and what is yielded is what `as` names. Calling the function only makes
    the manager.
    """
    settings = dict(BEFORE)
    manager = _manager(solution.overridden, settings, CHANGES)
    if settings != BEFORE:
        fail("overridden(settings, changes) was called, no block was entered yet, and settings has changed", place=solution.overridden)
    why("A value None means that the key is missing in the block. It may be missing already: `settings.pop(key, None)` takes both cases, and `del` only one.")
    evidence("before the block", BEFORE)
    with manager as given:
        why("The lines above the `yield` run when the block is entered, and what is yielded is what `as` names.")
        evidence("in the block", dict(settings))
        if given is not settings:
            fail(f"`as` gave {'None' if given is None else 'something else'} and not settings itself", place=solution.overridden)
        if settings != INSIDE:
            fail(f"in the block, {_first_difference(settings, INSIDE)}", place=solution.overridden)
    why(
        "A key has two states to come back to: it had a value, or it was missing. `settings.get(key)` gives None for two different things, a missing "
        "key and the value None."
    )
    evidence("after the block", dict(settings))
    _is_back(settings, BEFORE, "the block has ended", solution)


@check(after=settings_are_changed_for_the_block)
def settings_come_back_on_every_path(solution):
    """However the block is left, the settings come back, and its exception reaches the caller.

    The exception of the block is raised at the `yield`. Without a `try` around it, the generator ends there, and the lines below are
    never run. With an `except` around it that does not raise again, the exception ends there, and the caller never hears of it.
    """
    for error in (ValueError("the report is torn"), KeyError("zone"), KeyboardInterrupt(), SystemExit(1)):
        settings = dict(BEFORE)
        kind = type(error).__name__
        raised = fixtures.leave(_manager(solution.overridden, settings, CHANGES), error)
        evidence(f"the block raised {kind}", f"{'settings are back' if settings == BEFORE else 'settings are still changed'}, {_arrived(raised, error)}")
        _is_back(settings, BEFORE, f"the block raised {kind}", solution)
        _arrives(raised, error, f"the block raised {kind}", solution.overridden)
    settings = dict(BEFORE)
    raised = fixtures.closed_generator(_manager(solution.overridden, settings, CHANGES))
    evidence("the block was left by closing a generator", "settings are back" if settings == BEFORE else "settings are still changed")
    if raised is not None:
        raise raised
    _is_back(settings, BEFORE, "the block was left by closing a generator that waited in it", solution)


@check(after=settings_are_changed_for_the_block)
def only_the_changed_keys_are_put_back(solution):
    """Each key of the changes is as it was when the block was entered; all other keys are left alone.

    A copy of everything that is written back at the end also undoes what the block did on purpose.
    """
    settings = dict(BEFORE, visits=1)
    with _manager(solution.overridden, settings, CHANGES):
        settings["visits"] = 2
        settings["author"] = "ann"
    evidence("the block set visits to 2 and author to 'ann'; afterwards", dict(settings))
    if settings.get("visits") != 2 or settings.get("author") != "ann":
        fail("the block set visits and author, which are not in changes, and that was undone", place=solution.overridden)
    _is_back(settings, dict(BEFORE, visits=2, author="ann"), "the block changed other keys, too", solution)
    settings = dict(BEFORE)
    manager = _manager(solution.overridden, settings, CHANGES)
    settings["zone"] = "EET"
    with manager:
        pass
    evidence("zone was set to 'EET' between the call and the block; afterwards", settings.get("zone"))
    if settings.get("zone") != "EET":
        fail("zone was changed after overridden(…) was called and before the block was entered, and that was undone", place=solution.overridden)
    settings = dict(BEFORE)
    manager = _manager(solution.overridden, settings, CHANGES)
    with manager:
        del settings["zone"]
        settings["debug"] = "verbose"
        del settings["pages"]
        settings["colour"] = "red"
    _is_back(settings, BEFORE, "the block deleted zone and pages, and set debug and colour", solution)


@check(after=settings_are_changed_for_the_block)
def a_decorated_function_gets_a_block_of_its_own_for_each_call(solution):
    """As a decorator, it overrides the settings around each call.

    What `@contextmanager` makes can also decorate a function, and calls the generator anew for each call, since a generator runs only
    once. A class can have the same from `contextlib.ContextDecorator`.
    """
    settings = dict(BEFORE)
    seen = []

    def report(title, *, error=None):
        seen.append(dict(settings))
        if error is not None:
            raise error
        return f"{title} in {settings.get('zone')}"

    decorate = _manager(solution.overridden, settings, CHANGES)
    if not callable(decorate):
        fail("overridden(settings, changes) cannot be used as a decorator: it is not callable", call="@overridden(settings, changes)", place=solution.overridden)
    decorated = named(called(decorate, report), "report")
    if settings != BEFORE:
        fail("the function was decorated and not called, and settings has changed", place=solution.overridden)
    for number, zone in enumerate(("CET", "EET", "WET"), start=1):
        settings["zone"] = zone
        try:
            answer = called(decorated, "sales")
        except Exception as problem:
            evidence(f"call {number} raised", f"{type(problem).__name__}: {problem}", exact=False)
            fail(f"call {number} of the decorated function raised {type(problem).__name__}", place=raised_at(problem) or solution.overridden)
        if len(seen) != number:
            fail(f"the decorated function was called {number} times, and the original ran {len(seen)} times", place=solution.overridden)
        evidence(f"call {number}: zone before, inside, after", f"{zone}, {seen[-1].get('zone')}, {settings.get('zone')}")
        if seen[-1] != INSIDE:
            fail(f"in call {number} of the decorated function, {_first_difference(seen[-1], INSIDE)}", place=solution.overridden)
        _is_back(settings, dict(BEFORE, zone=zone), f"call {number} of the decorated function has ended", solution)
        if answer != "sales in UTC":
            fail(f"the function returned 'sales in UTC', and its caller got {answer!r}", place=solution.overridden)
    why("A function can call itself. Each call begins its own block, so what one of them remembers must not be overwritten by the next.")
    depths = []

    def nested(depth):
        depths.append(settings.get("zone"))
        return depth if depth == 0 else again(depth - 1)

    again = named(called(_manager(solution.overridden, settings, CHANGES), nested), "nested")
    called(again, 2)
    evidence("a decorated function that calls itself twice: zone before, inside, after", f"WET, {', '.join(depths)}, {settings.get('zone')}")
    _is_back(settings, dict(BEFORE, zone="WET"), "the decorated function called itself twice and has ended", solution)
    why("The generator's `finally` runs for an exception of the function, too.")
    error = ValueError("torn")
    raised = None
    try:
        decorated("sales", error=error)
    except ValueError as problem:
        raised = problem
    _is_back(settings, dict(BEFORE, zone="WET"), "the decorated function raised a ValueError", solution)
    _arrives(raised, error, "the decorated function raised ValueError", solution.overridden)


@check
def handles_are_open_in_the_block_and_closed_after_it(solution):
    """Handles are opened in their order and closed once each, the last one first, however the block is left.

    What was opened later may need what was opened before it, so it goes first. An ExitStack remembers each of them by itself, not in
    the list that the block has.
    """
    for words, error, body in (
        ("ended", None, lambda given: None),
        ("raised ValueError", ValueError("torn"), lambda given: None),
        ("raised KeyboardInterrupt", KeyboardInterrupt(), lambda given: None),
        ("cleared the list", None, lambda given: given.clear()),
    ):
        desk = Desk()
        manager = _manager(solution.open_all, desk.openers())
        if desk.order:
            fail("open_all(openers) was called, no block was entered yet, and something was opened", place=solution.open_all)
        found = []

        def look(given: Any, desk: Desk = desk, found: list = found, body: Any = body) -> None:
            found.extend((given, list(given) if isinstance(given, list) else None, list(desk.order)))
            body(given)

        desk.raised = fixtures.leave(manager, error, look)
        desk.show(f"the block {words}")
        if not found and desk.raised is not None:
            raise desk.raised
        _given_in_order(found, desk, solution)
        problem = fixtures.wrong_with(desk, "abcd")
        if problem:
            fail(f"the block {words}, and {problem}", place=solution.open_all)
        _arrives(desk.raised, error, f"the block {words}", solution.open_all)
    desk = Desk()
    problem = fixtures.closed_generator(_manager(solution.open_all, desk.openers()))
    desk.show("the block was left by closing a generator")
    if problem is not None:
        raise problem
    problem = fixtures.wrong_with(desk, "abcd")
    if problem:
        fail(f"the block was left by closing a generator that waited in it, and {problem}", place=solution.open_all)


@check(after=handles_are_open_in_the_block_and_closed_after_it)
def a_failing_opener_loses_nothing(solution):
    """If an opener raises, what was opened before it is closed, and its exception reaches the caller.

    In `[opener() for opener in openers]` nobody but the unfinished list knows the handles that are open already, and it is gone
    when the exception leaves. Each handle has to be remembered in the moment in which it is open.
    """
    for failing, error in (("a", OSError("a")), ("b", OSError("b")), ("c", ValueError("c")), ("d", OSError("d")), ("c", KeyboardInterrupt())):
        desk = Desk(unopenable=failing, error=error)
        entered = []
        desk.raised = fixtures.leave(_manager(solution.open_all, desk.openers()), None, entered.append)
        words = f"opening {failing} raised {type(error).__name__}"
        desk.show(words)
        problem = fixtures.wrong_with(desk, "abcd"[: "abcd".index(failing)], failing)
        if problem:
            fail(f"{words}, and {problem}", place=solution.open_all)
        if entered:
            fail(f"{words}, and the block was run all the same", place=solution.open_all)
        _arrives(desk.raised, error, words, solution.open_all)


@check(after=handles_are_open_in_the_block_and_closed_after_it)
def a_failing_close_keeps_no_other_open(solution):
    """If a close raises, the others are closed all the same, and the exception reaches the caller.

    A loop over the handles ends at the first exception, and leaves open what would have come after it. So each close needs a `finally`
    of its own: nested `with` statements have that, and so has an ExitStack.
    """
    for failing, error in (("d", OSError("d")), ("b", OSError("b")), ("a", ValueError("a")), ("c", KeyboardInterrupt())):
        desk = Desk(unclosable=failing, error=error)
        desk.raised = fixtures.leave(_manager(solution.open_all, desk.openers()), None)
        words = f"closing {failing} raised {type(error).__name__}"
        desk.show(words)
        problem = fixtures.wrong_with(desk, "abcd")
        if problem:
            fail(f"{words}, and {problem}", place=solution.open_all)
        _arrives(desk.raised, error, words, solution.open_all)
    why("An exception of the block or of an opener must not keep the handles open either, when a close fails on top of it.")
    for words, unopenable, opened, error in (
        ("the block raised", "", "abcd", ValueError("torn")),
        ("opening d raised", "d", "abc", None),
        ("closing b raised", "", "abcd", None),
    ):
        desk = Desk(unopenable=unopenable, unclosable="bc" if words == "closing b raised" else "c")
        desk.raised = fixtures.leave(_manager(solution.open_all, desk.openers()), error)
        desk.show(f"{words}, and closing c raised as well")
        problem = fixtures.wrong_with(desk, opened, unopenable)
        if problem:
            fail(f"{words}, closing c raised as well, and {problem}", place=solution.open_all)
        if desk.raised is None:
            fail(f"{words}, closing c raised as well, and no exception reached the caller", place=solution.open_all)


@check(after=a_failing_opener_loses_nothing, stretch=True)
def all_or_nothing_is_handed_over(solution):
    """`open_together` gives away open handles, or closes those that it had.

    A `with` block closes at its end whatever is on the stack, a `return` in it included. `pop_all()` moves everything to a stack of its
    own, which nobody closes: from there on it is the caller's.
    """
    desk = Desk()
    given = called(solution.open_together, desk.openers())
    desk.show("all can be opened")
    if given is None or not isinstance(given, list):
        fail(f"open_together returned {'None' if given is None else 'something else'} and not a list of handles", place=solution.open_together)
    if any(entry.startswith("close") for entry in desk.order):
        fail("all handles could be opened, and they are closed when the caller gets them", place=solution.open_together)
    _given_in_order([given, list(given), list(desk.order)], desk, solution, "open_together")
    for failing, error in (("a", OSError("a")), ("c", OSError("c")), ("d", KeyboardInterrupt())):
        desk = Desk(unopenable=failing, error=error)
        try:
            called(solution.open_together, desk.openers())
        except (Exception, KeyboardInterrupt) as raised:
            desk.raised = raised
        words = f"opening {failing} raised {type(error).__name__}"
        desk.show(words)
        problem = fixtures.wrong_with(desk, "abcd"[: "abcd".index(failing)], failing)
        if problem:
            fail(f"{words}, and {problem}", place=solution.open_together)
        _arrives(desk.raised, error, words, solution.open_together)


# --- how it is observed ----------------------------------------------------------------------


def _manager(function: Any, *args: Any) -> Any:
    """The context manager that the learner's function returns."""
    manager = called(function, *args)
    for method in ("__enter__", "__exit__"):
        if not hasattr(type(manager), method):
            returned = "None" if manager is None else f"a {type(manager).__name__}"
            fail(f"{function.__name__}(…) returned {returned}, which has no {method}: it cannot be used in a with statement", place=function)
    return manager


def _first_difference(found: dict, wanted: dict) -> str:
    for key in {**wanted, **found}:
        if key not in wanted:
            return f"{key} is {found[key]!r}, and should be missing"
        if key not in found:
            return f"{key} is missing, and should be {wanted[key]!r}"
        if found[key] != wanted[key]:
            return f"{key} is {found[key]!r}, and should be {wanted[key]!r}"
    return "all is as it should be"


def _is_back(settings: dict, wanted: dict, words: str, solution: Any) -> None:
    if settings != wanted:
        fail(f"{words}, and afterwards {_first_difference(settings, wanted)} as before", place=solution.overridden)


def _arrived(raised: BaseException | None, error: BaseException) -> str:
    return "the caller got the exception" if raised is error else "nothing came out" if raised is None else f"the caller got a {type(raised).__name__}"


def _arrives(raised: BaseException | None, error: BaseException | None, words: str, place: Any) -> None:
    """`raised` is what came out of the block; it has to be `error`."""
    if raised is error:
        return
    if raised is None:
        fail(f"{words}, and the caller never heard of it: no exception came out", place=place)
    if error is None:
        raise raised
    what = f"another {type(error).__name__}" if type(raised) is type(error) else f"{type(raised).__name__}: {raised}"
    evidence("the caller got", what, exact=False)
    fail(f"{words}, and the caller got another exception", place=raised_at(raised) or place)


def _given_in_order(found: list, desk: Desk, solution: Any, name: str = "open_all") -> None:
    place = getattr(solution, name)
    _, handles, order = found
    if handles is None:
        fail(f"`as` gave {'None' if found[0] is None else f'a {type(found[0]).__name__}'} and not a list of handles", place=place)
    if order != ["open a", "open b", "open c", "open d"]:
        fail("the openers were not called once each, in their order, when the block was entered", place=place)
    if len(handles) != 4 or any(one is not other for one, other in zip(handles, desk.handles.values(), strict=True)):
        fail("the list does not hold the four handles in the order of their openers", place=place)
