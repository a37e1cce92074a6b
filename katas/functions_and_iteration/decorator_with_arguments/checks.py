"""Checks for decorator_with_arguments: a diary of attempts and pauses for each way of failing."""

from __future__ import annotations

import inspect
import threading
from typing import Any

from fixtures import PRICE, Supplier, down
from katabook import Failed, called, check, evidence, expect, fail, named, threads, why

DOWN = "ConnectionError"


@check
def all_three_spellings_decorate(solution):
    """`@retry`, `@retry()` and `@retry(attempts=5)` all work.

    What stands after the @ is an expression, and its value is called with the function. In `@retry` that value is
    `retry` itself. In `@retry(attempts=5)` it is what `retry` *returned*, so that has to be a decorator.
    """
    for settings in (None, {}, {"attempts": 5}):
        supplier = Supplier()
        fetch = _decorated(solution, supplier, settings)
        answer = fetch("lamp")
        where = f"fetch, decorated by {_spelling(settings)}"
        if answer is not PRICE:
            kind = "another function" if inspect.isroutine(answer) else "None" if answer is None else "something else"
            fail(f"{where}: fetch('lamp') returned {kind} instead of the price", call="fetch('lamp')", place=answer)
        evidence(_spelling(settings), "fetch('lamp') returned the price")


@check(after=all_three_spellings_decorate)
def it_calls_again_until_it_works(solution):
    """It calls again until there is an answer.

    The pauses get longer so that a supplier in trouble is asked less often, not more: a thousand clients that
    call again at once are what keeps it down.
    """
    supplier = Supplier(*down(3))
    fetch = _decorated(solution, supplier, {"attempts": 5, "backoff": 0.5, "sleep": supplier.sleep})
    answer = _outcome(fetch, "lamp", 3, region="us")
    _diary_is(supplier, [DOWN, "pause 0.5", DOWN, "pause 1", DOWN, "pause 2", "answer"], "three failures, five attempts", fetch)
    expect(answer).because("the supplier answered, and the caller got something else").is_same(PRICE)
    expect(supplier.asked).because("a later attempt was made with other arguments than the first").equals([("lamp", 3, "us")] * 4)
    why("A supplier that answers has answered. What its answer is worth is the caller's business: None may mean that there is no price.")
    supplier = Supplier(answer=None)
    fetch = _decorated(solution, supplier, {"sleep": supplier.sleep})
    answer = _outcome(fetch, "lamp")
    _diary_is(supplier, ["answer"], "the supplier answers None", fetch)
    expect(answer).at(fetch).because("the supplier answered None, and the caller got something else").equals(None)


@check(after=it_calls_again_until_it_works)
def plain_retry_waits_by_itself(solution):
    """Where no `sleep` is given, the pauses are made all the same: by `time.sleep`.

    Plain `@retry` stands above most of the functions. If its attempts follow each other without a pause, a supplier
    that is out for a second has used them up within a millisecond.
    """
    from katabook import clock  # only this check has to replace time.sleep

    supplier = Supplier(*down(2))
    with clock.frozen() as time:
        answer = _outcome(_decorated(solution, supplier, None), "lamp", 3, region="us")
    expect(time.pauses).named("pauses of plain @retry after two failures").because(
        "plain @retry made no pause between its attempts" if not time.pauses else "plain @retry made other pauses than were expected"
    ).equals([0.1, 0.2])
    expect(answer).because("two failures, three attempts: plain @retry should have got the price").is_same(PRICE)
    expect(supplier.asked).because("the last attempt was made with other arguments than the first").equals([("lamp", 3, "us")] * 3)


@check(after=all_three_spellings_decorate)
def it_gives_up_after_the_last_attempt(solution):
    """After the last attempt it gives up, with that attempt's exception.

    `attempts` counts calls, not second chances: the partner at the other end has a limit, and counts them too. A
    pause with no attempt after it is time that the caller waits for nothing.
    """
    for attempts, expected in [
        (3, [DOWN, "pause 0.1", DOWN, "pause 0.2", DOWN]),
        (1, [DOWN]),
    ]:
        errors = down(9)
        supplier = Supplier(*errors)
        fetch = _decorated(solution, supplier, {"attempts": attempts, "sleep": supplier.sleep})
        outcome = _outcome(fetch, "lamp")
        _diary_is(supplier, expected, f"always down, attempts={attempts}", fetch)
        last = errors[attempts - 1]
        if outcome is None:
            fail("every attempt failed, and the caller was told nothing: fetch returned None", call="fetch('lamp')")
        if outcome is not last:
            of = f"failure {errors.index(outcome) + 1}" if outcome in errors else "an exception that the supplier never raised"
            evidence("the caller gets", type(outcome).__name__, exact=False)
            raise Failed(
                "the caller did not get the exception of the last attempt",
                call="fetch('lamp')", expected=f"failure {attempts}, the object that was raised", actual=of,
            )
        evidence(f"attempts={attempts}, the caller gets", f"failure {attempts}")


@check(after=all_three_spellings_decorate)
def other_errors_are_not_retried(solution):
    """What is not listed in `on` reaches the caller at once.

    Asking again helps against a bad line. A wrong article number stays wrong, and Ctrl-C three times over is a
    program that cannot be stopped.
    """
    wrong, stop = ValueError("no such article"), KeyboardInterrupt()
    for on, errors, expected in [
        (OSError, [stop], ["KeyboardInterrupt"]),
        (OSError, [wrong], ["ValueError"]),
        (OSError, [*down(1), wrong], [DOWN, "pause 0.1", "ValueError"]),
        ((TimeoutError, LookupError), down(1), [DOWN]),
        ((TimeoutError, LookupError), [KeyError("k"), wrong], ["KeyError", "pause 0.1", "ValueError"]),
        (ValueError, [wrong], ["ValueError", "pause 0.1", "answer"]),
    ]:
        supplier = Supplier(*errors)
        fetch = _decorated(solution, supplier, {"on": on, "sleep": supplier.sleep})
        outcome = _outcome(fetch, "lamp")
        shown = on.__name__ if isinstance(on, type) else f"({', '.join(kind.__name__ for kind in on)})"
        _diary_is(supplier, expected, f"on={shown}", fetch)
        if outcome is not (PRICE if expected[-1] == "answer" else errors[-1]):
            fail(f"on={shown}: the supplier raised {expected[-1]}, and the caller got something else", call="fetch('lamp')")


@check(after=it_gives_up_after_the_last_attempt)
def each_call_starts_afresh(solution):
    """Each call starts afresh, whatever earlier calls have used up.

    What lives in the decorator's scope is made once and shared by all calls until the process ends. A counter
    there works in the first test, and leaves the second day of production without retries; a pause that is doubled
    there never gets short again.
    """
    patient = _decorator(solution, {"sleep": named(lambda seconds: diary.append(f"pause {seconds:g}"), "sleep")})
    first, other = Supplier(*down(5)), Supplier(*down(2))
    fetch, look_up = patient(first.fetch), patient(other.fetch)
    for name, function, supplier, end in [
        ("1st call of fetch", fetch, first, DOWN),
        ("2nd call of fetch", fetch, first, "answer"),
        ("1st call of look_up", look_up, other, "answer"),
    ]:
        diary = supplier.diary = []
        outcome = _outcome(function, "lamp")
        _diary_is(supplier, [DOWN, "pause 0.1", DOWN, "pause 0.2", end], name, function)
        if (outcome is PRICE) != (end == "answer"):
            fail(f"the {name}: the caller got something else than the supplier gave", call="fetch('lamp')")


@check(after=each_call_starts_afresh, seconds=5)
def threads_do_not_disturb_each_other(solution):
    """Two threads in the same function do not use up each other's attempts.

    To reset a shared counter at the beginning of each call is no cure: the other thread is in the middle of its
    own. A local variable of the wrapper needs no reset and no lock, since every call has its own.
    """

    def make() -> tuple[dict[str, list[str]], dict[str, Any]]:
        diaries: dict[str, list[str]] = {"lamp": [], "sofa": []}
        mine = threading.local()

        def fetch(article):
            mine.article = article
            threads.switch("fetch")
            failed = diaries[article].count(DOWN)
            diaries[article].append(DOWN if failed < 2 else "answer")
            if failed < 2:
                raise ConnectionError(article)

        def sleep(seconds):
            diaries[mine.article].append(f"pause {seconds:g}")
            threads.switch("sleep")

        fetch = _decorator(solution, {"sleep": named(sleep, "sleep")})(fetch)
        return diaries, {"A": lambda: fetch("lamp"), "B": lambda: fetch("sofa")}

    def judge(diaries: dict[str, list[str]]) -> str | None:
        wrong = [article for article, diary in diaries.items() if diary != expected]
        return f"a thread's attempts went: {', '.join(diaries[wrong[0]])}" if wrong else None

    expected = [DOWN, "pause 0.1", DOWN, "pause 0.2", "answer"]
    found = threads.explore(make, check=judge, at="call", preemptions=1, limit=300, stop_after=1, may_raise=ConnectionError)
    if found.ok:
        evidence("schedules of two threads", f"{found.schedules} tried, each thread had its three attempts in all")
        return
    evidence("the schedule that shows it", found.table(), exact=False)
    run = found.first.run
    raise Failed(
        "with two threads in it, a call has fewer attempts, more of them, or other pauses than alone",
        expected="\n".join(f"{name}: {', '.join(expected)}" for name in ("A", "B")),
        actual="\n".join(f"{name}: {', '.join(diary)}" for name, diary in zip("AB", run.state.values())),
        place=solution.retry,
    )


@check(after=all_three_spellings_decorate)
def it_looks_like_the_original(solution):
    """Seen from outside, it looks like the original."""
    for settings in (None, {"attempts": 5}):
        original = Supplier().fetch
        fetch = solution.retry(original) if settings is None else _decorator(solution, settings)(original)
        seen = {name: getattr(fetch, name, None) for name in ("__name__", "__doc__", "__wrapped__")}
        evidence(f"after {_spelling(settings)}", f"{seen['__name__']}{_signature(fetch)}", exact=False)
        lost = [name for name in ("__name__", "__doc__") if seen[name] != getattr(original, name)]
        lost += ["signature"] if _signature(fetch) != _signature(original) else []
        lost += ["__wrapped__"] if seen["__wrapped__"] is not original else []
        if lost:
            fail(f"decorated by {_spelling(settings)}, fetch has lost its {', '.join(lost)}", place=fetch)


@check(after=all_three_spellings_decorate)
def no_attempt_at_all_is_refused(solution):
    """`retry(attempts=0)` is refused where it is written.

    A loop over no attempts never calls the function and returns None, on the first real call, somewhere else. An
    argument that can never work is best refused before anything was decorated.
    """
    for attempts in (0, -1):
        call = f"retry(attempts={attempts})"
        try:
            decorator = solution.retry(attempts=attempts)
        except ValueError as problem:
            evidence(call, "ValueError")
            evidence("it says", str(problem), exact=False)
            continue
        supplier = Supplier()
        try:
            outcome = decorator(supplier.fetch)("lamp")
        except ValueError:
            fail(f"{call} was accepted, and refused too late: when a function was decorated or called", call=call, place=solution.retry)
        asked = f"asked the supplier {len(supplier.asked)} ×, and returned {'None' if outcome is None else 'something'}"
        fail(f"{call} was accepted, and fetch('lamp') {asked}", call=call, place=solution.retry)


# --- how it is observed ----------------------------------------------------------------------


def _spelling(settings: dict[str, Any] | None) -> str:
    if settings is None:
        return "@retry"
    return f"@retry({', '.join(f'{name}={value!r}' for name, value in settings.items())})"


def _decorator(solution: Any, settings: dict[str, Any]) -> Any:
    """What `retry(**settings)` returns; refusing the call, or returning no function, is a finding."""
    call = f"retry({', '.join(f'{name}=…' for name in settings)})"
    decorator = called(solution.retry, **settings)
    if not callable(decorator):
        fail(f"{call} did not return a decorator: what it returned cannot be called", call=call, place=solution.retry)
    return decorator


def _decorated(solution: Any, supplier: Supplier, settings: dict[str, Any] | None) -> Any:
    """`supplier.fetch`, decorated by `@retry` (None) or by `@retry(**settings)`."""
    if settings is not None:
        decorator = _decorator(solution, settings)
        try:
            fetch = decorator(supplier.fetch)
        except TypeError as problem:
            evidence("it raised", f"TypeError: {problem}", exact=False)
            names = ", ".join(f"{name}=…" for name in settings)
            fail(
                f"retry({names}) has to return the decorator, which takes fetch; what it did return raised a TypeError "
                "when it was called with fetch. Is it the wrapper already?",
                call=f"retry({names})(fetch)", place=decorator,
            )
    else:
        fetch = called(solution.retry, named(supplier.fetch, "fetch"))
    spelling = _spelling(settings) if settings is None or len(settings) < 2 else "@retry(…)"
    if not callable(fetch):
        what = "None" if fetch is None else "something that cannot be called"
        fail(f"fetch, decorated by {spelling}, has become {what}", call=spelling, place=solution.retry)
    if supplier.asked:
        fail(f"fetch was called while it was being decorated by {spelling}", call=spelling, place=solution.retry)
    return fetch


def _outcome(function: Any, *args: Any, **kwargs: Any) -> Any:
    """What a call returned or raised; an exception that looks like an accident travels on."""
    try:
        return function(*args, **kwargs)
    except (TypeError, NameError, AttributeError):
        raise
    except (Exception, KeyboardInterrupt) as problem:
        return problem


def _diary_is(supplier: Supplier, expected: list[str], situation: str, fetch: Any) -> None:
    evidence(situation, " · ".join(supplier.diary) or "the supplier was never asked")
    expect(supplier.diary).at(fetch).because(f"{situation}: {_what_is_wrong(supplier.diary, expected)}").equals(expected)


def _what_is_wrong(diary: list[str], expected: list[str]) -> str:
    """Attempts first, then pauses: the sentence for the first that differ."""
    (attempts, pauses), (few, wanted) = (_parted(entries) for entries in (diary, expected))
    if len(attempts) != len(few):
        return f"{_many(len(attempts), 'attempt')}, where {_many(len(few), 'attempt')} {_were(len(few))} expected"
    if len(pauses) != len(wanted):
        behind = diary[-1].startswith("pause") and diary[:-1] == expected
        return "there is a pause behind the last attempt" if behind else f"{_many(len(pauses), 'pause')}, where {len(wanted)} {_were(len(wanted))} expected"
    if pauses != wanted:
        return f"pauses of {_listed(pauses)} seconds, where {_listed(wanted)} were expected"
    return "other attempts and pauses than expected"


def _parted(diary: list[str]) -> tuple[list[str], list[str]]:
    """The attempts of a diary, and the seconds of its pauses."""
    attempts = [entry for entry in diary if not entry.startswith("pause")]
    return attempts, [entry.removeprefix("pause ") for entry in diary if entry.startswith("pause")]


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


def _signature(function: Any) -> str:
    try:
        return str(inspect.signature(function))
    except (TypeError, ValueError):
        return "(?)"
