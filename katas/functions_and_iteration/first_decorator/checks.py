"""Checks for first_decorator: what is recorded, and what a caller could notice."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, NoReturn

import fixtures
from katabook import Failed, called, check, evidence, expect, fail, named, raised_at, why


@check
def decorating_calls_nothing(solution):
    """Decorating gives another function, and calls nothing.

    The body of a decorator runs once for each `def` below it, when the module is imported. What belongs to a
    *call* has to stand in the function that the decorator returns.
    """
    before = len(_audit(solution))
    charge = called(solution.audited, fixtures.charge)
    entries = _audit(solution)[before:]
    evidence("calls of charge while it was decorated", len(fixtures.arrived))
    evidence("entries in AUDIT so far", len(entries))
    if not callable(charge):
        returned = "nothing, that is None" if charge is None else f"a value of type {type(charge).__name__}"
        fail(
            f"audited(charge) returned {returned}: this is what everybody who calls charge would call",
            call="audited(charge)", place=solution.audited,
        )
    if fixtures.arrived:
        fail("charge was called while it was being decorated: money moved at import", place=solution.audited)
    if entries:
        fail("AUDIT has an entry already, and nobody has called charge yet", place=solution.audited)
    if charge is fixtures.charge:
        fail(
            "audited(charge) returned charge itself: its calls go past everything you add",
            call="audited(charge)", place=solution.audited,
        )


@check(after=decorating_calls_nothing)
def each_call_leaves_one_entry(solution):
    """Each call leaves one entry in AUDIT, when it has ended.

    A decorator replaces a function: everybody who uses the name calls what the decorator returned. If that calls the
    original twice, money moves twice; if it makes the entry first, the trail knows of payments that are still under way.
    """
    before = len(_audit(solution))
    refund, charge = _decorated(solution, fixtures.refund), _decorated(solution, fixtures.charge)
    expected = []
    for function, name, argument in [(refund, "refund", "c-17"), (refund, "refund", "c-18"), (charge, "charge", "ann")]:
        call = f"{name}({argument!r})"
        fixtures.arrived.clear()
        called(function, argument)
        expected.append((name, "ok"))
        entries = _audit(solution)[before:]
        evidence(f"AUDIT after {call}", entries)
        if len(fixtures.arrived) != 1:
            times = f"ran {len(fixtures.arrived)} times" if fixtures.arrived else "never ran"
            fail(f"{call} was called once, and the original function {times}", call=call)
        if not entries:
            raise Failed(
                f"{call} was called and has returned, and AUDIT is still empty",
                call=call, expected=str(expected), actual="[]", place=solution.audited,
            )
        expect(entries).because(f"after {call}, AUDIT does not hold one entry (name, 'ok') for each call").equals(expected)
    before = len(_audit(solution))
    batch = _decorated(solution, fixtures.batch)
    during: list[Any] = []
    called(batch, lambda: (called(refund, "c-19"), during.extend(_audit(solution)[before:])))
    evidence("AUDIT inside of batch(...), after it has called refund('c-19')", during)
    expect(during).because("batch(...) has not ended yet, and AUDIT tells of it already").equals([("refund", "ok")])
    expect(_audit(solution)[before:]).because("batch(...) called refund and ended: refund comes first, then batch").equals(
        [("refund", "ok"), ("batch", "ok")]
    )


@check(after=decorating_calls_nothing)
def the_caller_gets_the_answer(solution):
    """Arguments go in and the answer comes out, unchanged.

    The same decorator stands above functions that you have not seen. `*args` and `**kwargs` take whatever comes;
    what the function returned is lost unless the wrapper returns it.
    """
    charge = _decorated(solution, fixtures.charge)
    _answered(charge, ("ann", 30), {}, ("ann", 30))
    _answered(charge, ("ann", 30, 1, 2), {"currency": "SEK", "memo": "a note"}, ("ann", 30, 1, 2))
    _answered(charge, (), {"cents": 30, "account": "ann"}, ("ann", 30))
    answer = called(_decorated(solution, fixtures.waive), "ann")
    expect(answer).because("the function's answer is false, as 0 or an empty list is, and the caller was handed something else").is_same(fixtures.NO_RECEIPT)
    evidence("waive('ann'), whose answer is false", "the same object came back")


@check(after=the_caller_gets_the_answer)
def every_keyword_goes_through(solution):
    """An argument may have any name.

    A helper with the signature `helper(fn, *args, **kwargs)` cannot be handed a keyword argument that is called `fn`:
    Python finds two values for one parameter. Let the wrapper take `*args` and `**kwargs` alone and call `fn` itself, or
    end the helper's own parameters with a `/`.
    """
    charge = _decorated(solution, fixtures.charge)
    for name in ("fn", "func", "function", "f", "name"):
        call, reached = f"charge('ann', 30, {name}='a note')", len(fixtures.arrived)
        try:
            charge("ann", 30, **{name: "a note"})
        except Exception as problem:
            if len(fixtures.arrived) > reached:
                raise
            evidence("it raised", f"{type(problem).__name__}: {problem}", exact=False)
            fail("a keyword argument is refused because your code uses its name itself", call=call, place=raised_at(problem) or charge)
        expect(fixtures.arrived[-1][2].get(name)).because("a keyword argument never reached the function").equals("a note")
    evidence("keywords called fn, func, function, f and name", "reached charge")


@check(after=each_call_leaves_one_entry)
def failures_are_recorded_and_go_on(solution):
    """A failed call is recorded, and its exception reaches the caller.

    An observer that swallows an exception tells the caller that all went well: the card was declined, and the
    goods are sent. One that forgets failed calls keeps a trail without the entries that matter.
    """
    decline = _decorated(solution, fixtures.decline)
    for error in (fixtures.CardDeclined("no cover"), KeyError("ann"), fixtures.Account.Closed("ann")):
        _fails_as(solution, decline, error)


@check(after=failures_are_recorded_and_go_on)
def every_exception_counts(solution):
    """A call that is interrupted is recorded, too.

    `KeyboardInterrupt`, `SystemExit` and `asyncio.CancelledError` are subclasses of `BaseException`, but not of
    `Exception`, so that a careless `except Exception` does not stop a program from ending. Code that records and raises
    again catches `BaseException`, or does its work in a `finally`.
    """
    decline = _decorated(solution, fixtures.decline)
    for error in (KeyboardInterrupt(), SystemExit(3), GeneratorExit()):
        _fails_as(solution, decline, error)


@check(after=decorating_calls_nothing)
def it_looks_like_the_original(solution):
    """Seen from outside, it looks like the original.

    Help pages, routing tables, pytest fixtures, FastAPI's parameters: they all look at functions from outside.
    To them, forty functions that are all called `wrapper` and take `(*args, **kwargs)` are one and the same.
    """
    original = fixtures.charge
    charge = _decorated(solution, original)
    facts = {
        "__name__": lambda f: f.__name__,
        "__qualname__": lambda f: f.__qualname__,
        "__doc__": lambda f: f.__doc__,
        "__module__": lambda f: f.__module__,
        "signature": lambda f: str(inspect.signature(f)),
    }
    shown = {fact: (_look(read, original), _look(read, charge)) for fact, read in facts.items()}
    lost = [fact for fact, (wanted, found) in shown.items() if found != wanted]
    for fact, (_, found) in shown.items():
        text = found if isinstance(found, str) else repr(found)
        evidence(fact, text.splitlines()[0] if text else "''", exact=False)
    if lost:
        fail(f"seen from outside, charge has lost its {', '.join(lost)}", call="audited(charge)", place=charge)
    if getattr(charge, "__wrapped__", None) is not original:
        fail("the original is not to be found as __wrapped__", call="audited(charge)", place=charge)
    evidence("__wrapped__", "the original")


@check(after=each_call_leaves_one_entry)
def methods_keep_their_self(solution):
    """Methods keep their self, and the entry names the class.

    A function in a class gets its `self` because functions are descriptors: `account.close` asks the function's
    `__get__`. A wrapper that is a function does the same without a word.
    """
    before = len(_audit(solution))
    fixtures.Account.close = _decorated(solution, fixtures.Account.close)
    account = fixtures.Account("ann")
    call = "account.close()"
    try:
        account.close()
    except TypeError as problem:
        if fixtures.arrived:
            raise
        evidence("the call raised", f"TypeError: {problem}", exact=False)
        fail("the method was called without its self", call=call, place=solution.audited)
    if [name for name, _, _ in fixtures.arrived] != ["close"]:
        fail(f"{call} was called once, and the original method was not", call=call, place=solution.audited)
    if fixtures.arrived[0][1][0] is not account:
        fail("the method was called with another self than the account", call=call, place=solution.audited)
    evidence(call, "self was the account")
    expect(_audit(solution)[before:]).named("AUDIT").because(
        "the entry of a method does not name it with its class"
    ).equals([("Account.close", "ok")])


@check(after=failures_are_recorded_and_go_on, stretch=True)
def async_functions_are_recorded_when_they_end(solution):
    """An async function is recorded when it ends, not when it is called.

    Calling an `async def` makes a coroutine and runs none of it. A plain wrapper around it records "ok" within a
    microsecond, for a payment that fails a second later; and a framework that asks whether it has to be awaited
    is told that it has not.
    """
    settle = _decorated(solution, fixtures.settle)
    before = len(_audit(solution))
    endings = [
        ("returns", None, None, "ok"),
        ("raises", fixtures.CardDeclined("no cover"), None, "CardDeclined"),
        ("is cancelled", None, fixtures.cancellation(), "CancelledError"),
    ]
    for words, error, cancelled, outcome in endings:
        if cancelled is not None:
            why(
                "Cancelling a task raises `CancelledError` in it, at the `await` where it waits. That is a subclass of "
                "`BaseException` and not of `Exception`: an `except Exception` does not see it go by."
            )
        coroutine = called(settle, "b-7", error=error)
        if not inspect.iscoroutine(coroutine):
            fail("calling the decorated async function gave no coroutine", call="settle('b-7')", place=solution.audited)
        if early := _audit(solution)[before:]:
            coroutine.close()
            evidence("AUDIT after settle('b-7') was called and not yet awaited", early)
            fail("the coroutine has not begun to run, and AUDIT knows already how it ended", call="settle('b-7')", place=settle)
        ended = _drive(coroutine, cancelled)
        entries = _audit(solution)[before:]
        evidence(f"settle('b-7') {words}; AUDIT before and after", f"[] → {entries}")
        expect(entries).because(f"the coroutine {words}, and AUDIT should say so once, when it has ended").equals([("settle", outcome)])
        expected = fixtures.RECEIPT if outcome == "ok" else error or cancelled
        if ended is not expected:
            fail(f"the coroutine {words}, and whoever awaits it gets something else", call="await settle('b-7')", place=settle)
        before = len(_audit(solution))
    if (settle.__name__, getattr(settle, "__wrapped__", None)) != ("settle", fixtures.settle):
        fail("seen from outside, the async function is no longer the original", call="audited(settle)", place=settle)
    if not inspect.iscoroutinefunction(settle):
        fail("inspect.iscoroutinefunction(settle) says False: frameworks would not await it", call="audited(settle)", place=settle)


# --- how it is observed ----------------------------------------------------------------------


def _audit(solution: Any) -> list[Any]:
    """The learner's AUDIT, as it is now."""
    if not isinstance(solution.AUDIT, list):
        fail("AUDIT is not a list any more: append to the one at the top of the file")
    return list(solution.AUDIT)


def _decorated(solution: Any, function: Any) -> Any:
    """The decorated function, which reports call as the original is called."""
    return named(called(solution.audited, function), function.__name__)


def _answered(charge: Any, args: tuple[Any, ...], kwargs: dict[str, Any], full: tuple[Any, ...]) -> None:
    """Hold one call of the decorated charge against what reached the original, and what came back."""
    call = f"charge({', '.join([*map(repr, args), *(f'{k}={v!r}' for k, v in kwargs.items())])})"
    fixtures.arrived.clear()
    answer = called(charge, *args, **kwargs)
    if not fixtures.arrived:
        fail("the call never reached the original function", call=call, place=charge)
    expected = {"currency": "EUR", **{k: v for k, v in kwargs.items() if k not in ("account", "cents")}}
    if fixtures.arrived[-1][1:] != (full, expected):
        raise Failed(
            "other arguments arrived than were passed",
            call=call, expected=_arguments(full, expected), actual=_arguments(*fixtures.arrived[-1][1:]), place=charge,
        )
    if answer is not fixtures.RECEIPT:
        expect(answer).because(f"charge returned its receipt, and the caller was handed something else: {call}").is_same(fixtures.RECEIPT)
    evidence(call, "the receipt came back")


def _arguments(args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    return f"charge({', '.join([*map(repr, args), *(f'{k}={v!r}' for k, v in sorted(kwargs.items()))])})"


def _fails_as(solution: Any, decline: Any, error: BaseException) -> None:
    """Hold a call that raises `error` against what its caller gets, and what is in the trail."""
    kind = type(error).__name__
    before = len(_audit(solution))
    fixtures.arrived.clear()
    try:
        answer = decline(error)
    except BaseException as caught:
        arrived, answer = caught, None
    else:
        arrived = None
    entries = _audit(solution)[before:]
    evidence(f"decline raises {kind}; the caller gets", "no exception" if arrived is None else "the same exception" if arrived is error else "another exception")
    evidence("and AUDIT", entries)
    if len(fixtures.arrived) > 1:
        fail(f"decline was called once and raised {kind}, and the original function ran {len(fixtures.arrived)} times", call=f"decline({kind}(...))", place=decline)
    if arrived is None:
        expect(answer).because(f"decline raised {kind}, and its caller never heard of it").equals(error)
    if arrived is not error:
        _another_exception(error, arrived)
    expect(entries).because(
        f"decline raised {kind}, and AUDIT says it went well" if ("decline", "ok") in entries
        else f"decline raised {kind}, and AUDIT has no entry of that call" if not entries
        else f"the entry of a call that raised {kind} is not the right one"
    ).equals([("decline", kind)])


def _another_exception(error: BaseException, arrived: BaseException) -> NoReturn:
    """Another exception than the original arrived; if the learner's code raised it by accident, show it."""
    if arrived.__cause__ is not error and type(arrived) is not type(error):
        raise arrived
    fail("the caller got another exception object than the one that was raised", call="decline(error)")


def _look(read: Callable[[Any], Any], function: Any) -> Any:
    """What `read` sees of the function; None if it is not there."""
    try:
        return read(function)
    except (AttributeError, TypeError, ValueError):
        return None


def _drive(coroutine: Any, cancelled: BaseException | None) -> Any:
    """Run a coroutine that waits once to its end: what it returned or raised. No event loop needed."""
    try:
        coroutine.send(None)
        coroutine.throw(cancelled) if cancelled is not None else coroutine.send(None)
    except StopIteration as end:
        return end.value
    except BaseException as problem:
        return problem
    coroutine.close()
    return None
