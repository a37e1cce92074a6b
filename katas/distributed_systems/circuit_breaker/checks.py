"""Checks for circuit_breaker: what is sent, what the caller gets, and when the breaker lets a call through."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from fixtures import Clock, Service, Slow
from katabook import called, check, evidence, expect, fail, threads, why

CALL = "breaker.call(fn)"


@check
def a_closed_breaker_changes_nothing(solution):
    """A closed breaker passes on what the service answers, and asks once.

    Every call goes through the breaker. So the caller must not notice it as long as all is well, nor get another exception than the
    one that tells what happened.
    """
    for answer in ("stars", None, 0, False, [], ValueError("returned, not raised")):
        _, breaker = _breaker(solution)
        seen: list[Any] = []

        def service() -> Any:
            seen.append(1)
            return answer

        got = called(breaker.call, service)
        if not seen:
            fail("call did not call the function that it was given", call=CALL, place=solution.Breaker)
        if got is not answer and not (type(got) is type(answer) and str(got) == str(answer)):
            fail(f"the service returned {answer!r}, and the caller got {got!r}", call=CALL, place=solution.Breaker)
        if len(seen) != 1:
            fail(f"the service was asked {len(seen)} times in one call", call=CALL, place=solution.Breaker)
    _, breaker = _breaker(solution, threshold=5)
    for problem in (ConnectionError("down"), LookupError("no such product"), Slow("too late"), ValueError("bad")):
        service = Service(problem)
        got = _what_comes(breaker, service)
        evidence(f"the service raised {type(problem).__name__}; it was asked", f"{service.calls} times" if service.calls != 1 else "once")
        if service.calls != 1:
            fail(f"the service raised {type(problem).__name__}, and was asked {service.calls} times in one call", call=CALL, place=solution.Breaker)
        if got is not problem:
            fail(f"the service raised {type(problem).__name__}, and the very exception did not reach the caller", call=CALL, place=solution.Breaker)


@check(after=a_closed_breaker_changes_nothing)
def outages_in_a_row_open_it(solution):
    """So many outages in a row open the breaker, and then nothing is sent.

    A service that is drowning gets well when it is left alone. And its callers get their error at once, in place of a
    timeout that holds a thread.
    """
    for threshold, plan in ((3, [ConnectionError(), Slow(), ConnectionRefusedError()]), (1, [TimeoutError()]), (2, [ConnectionResetError(), BrokenPipeError()])):
        clock, breaker = _breaker(solution, threshold)
        service = Service(*plan)
        got = _ask_times(solution, breaker, service, threshold + 4)
        evidence(f"threshold {threshold}", _shown(got))
        if "Open" in got and got.index("Open") < threshold:
            fail(f"the threshold is {threshold}, and the breaker opened after {got.index('Open')} outages", call=CALL, place=solution.Breaker)
        if service.calls > threshold:
            fail(f"the threshold is {threshold}, and after so many outages in a row the service was asked again", call=CALL, place=solution.Breaker)
        expect(got[threshold:]).because("the breaker was open, and calls did not raise Open").at(solution.Breaker).equals(["Open"] * 4)
    why("In a row does not mean in a short time. A service that is asked once an hour can be down as well.")
    clock, breaker = _breaker(solution, 3)
    service = Service(*[TimeoutError()] * 3)
    for _ in range(3):
        _ask(solution, breaker, service)
        clock.now += 3_600
    clock.now -= 3_600
    expect(_ask(solution, breaker, service)).because("three outages in a row, an hour apart, did not open the breaker").at(solution.Breaker).equals("Open")
    why("A product that does not exist is an answer of a service that is well. If it counted, one bad link would take all products away.")
    kinds = LookupError, ValueError, OSError, RuntimeError, ZeroDivisionError
    sent = {}
    for kind in kinds:
        answers = Service(*[kind("no outage")] * 4)
        _ask_times(solution, _breaker(solution, 3)[1], answers, 4)
        sent[kind.__name__] = answers.calls
    for words, answer in (("a TimeoutError that is returned", TimeoutError("as a value")), ("a list with a TimeoutError in it", [TimeoutError()])):
        calls: list[object] = []

        def answers_with(answer: object = answer, calls: list[object] = calls) -> object:
            calls.append(answer)
            return answer

        _ask_times(solution, _breaker(solution, 3)[1], answers_with, 4)
        sent[words] = len(calls)
    evidence("four answers of the same kind, threshold 3; sent", sent)
    for name, times in sent.items():
        if times < 4:
            fail(f"what is no outage counted as one: {name}", call=CALL, place=solution.Breaker)
    why("In a row: any answer in between shows that the service is alive.")
    for words, answer in (("a value", "ok"), ("None", None), ("a LookupError", LookupError("none"))):
        clock, breaker = _breaker(solution, 3)
        service = Service(ConnectionError(), TimeoutError(), answer, TimeoutError(), ConnectionError(), answer, *[TimeoutError()] * 3)
        got = _ask_times(solution, breaker, service, 11)
        if "Open" in got[:9]:
            fail(f"two outages, {words}, two outages: the breaker opened, and the threshold is 3", call=CALL, place=solution.Breaker)
        expect(got[9:]).because("after an answer, three outages in a row did not open the breaker").at(solution.Breaker).equals(["Open", "Open"])
    why("Ctrl-C while a call is under way says nothing of the service, neither good nor bad.")
    for kind in (KeyboardInterrupt, SystemExit, GeneratorExit):
        got = _ask_times(solution, _breaker(solution, 2)[1], Service(ConnectionError(), kind(), ConnectionError()), 4)
        if got[3] != "Open":
            fail(f"an outage, {kind.__name__}, an outage, threshold 2: the breaker did not open", call=CALL, place=solution.Breaker)
        got = _ask_times(solution, _breaker(solution, 2)[1], Service(ConnectionError(), kind()), 3)
        if got[2] != "ok":
            fail(f"an outage, {kind.__name__}, threshold 2: the breaker opened", call=CALL, place=solution.Breaker)
    why("A breaker for each service: one that is down says nothing about the others.")
    _, one = _breaker(solution, 2)
    _, other = _breaker(solution, 2)
    _ask_times(solution, one, Service(*[ConnectionError()] * 2), 2)
    expect(_ask(solution, other, Service())).because("another breaker opened, of another service").at(solution.Breaker).equals("ok")


@check(after=outages_in_a_row_open_it)
def a_trial_decides(solution):
    """After the pause, one trial decides whether the breaker closes or stays open.

    If it closed by the clock alone, the first hundred requests would hit a service that may still be down.
    """
    for begin in (0.0, 0.75):
        clock, breaker = _breaker(solution, 1, 30)
        clock.now = begin
        _ask(solution, breaker, Service(ConnectionError()))
        clock.now = begin + 30
        if (got := _ask(solution, breaker, Service())) != "ok":
            fail(f"exactly 30 s after the breaker opened, without a call in between, the trial did not go out: {got}", call=CALL, place=solution.Breaker)
    clock, breaker = _breaker(solution, 2, 30)
    service = Service(*[ConnectionError()] * 2)
    clock.now = 0.75
    _ask_times(solution, breaker, service, 2)
    log = []
    for second in (0, 10, 20, 29.5):
        clock.now = 0.75 + second
        log.append((second, _ask(solution, breaker, service)))
    evidence("seconds after it opened, and what a call came to", ", ".join(f"{second:g}: {got}" for second, got in log))
    if service.calls > 2:
        fail("the pause of 30 s was not over, and the service was asked", call=CALL, place=solution.Breaker)
    clock.now = 30.75
    if (got := _ask(solution, breaker, service)) != "ok":
        fail(f"30 s after the breaker opened, the trial did not go out: {got}", call=CALL, place=solution.Breaker)
    got = [_ask(solution, breaker, service) for _ in range(3)]
    expect(got).because("the trial was answered, and the calls after it did not go through").at(solution.Breaker).equals(["ok"] * 3)
    why("A breaker that has closed has forgotten the outages before.")
    service.plan = [ConnectionError(), "ok", ConnectionError(), TimeoutError()]
    got = _ask_times(solution, breaker, service, 5)
    expect(got).because("the breaker had closed with a threshold of 2, and did not count from 0").at(solution.Breaker).equals(
        ["ConnectionError", "ok", "ConnectionError", "TimeoutError", "Open"]
    )
    clock.now += 30
    service.plan = ["ok", ConnectionError()]
    got = _ask_times(solution, breaker, service, 3)
    expect(got).because("the breaker had closed with a threshold of 2, and did not count from 0").at(solution.Breaker).equals(["ok", "ConnectionError", "ok"])
    why("A trial that fails is enough to know that the service is down. The pause begins again when the trial has ended.")
    for problem in (TimeoutError("still down"), ConnectionError("still down")):
        clock, breaker = _breaker(solution, 3, 30)
        _ask_times(solution, breaker, Service(*[ConnectionError()] * 3), 3)
        clock.now += 40

        def slow_outage() -> None:
            clock.now += 5
            raise problem

        _ask(solution, breaker, slow_outage)
        service = Service(*[TimeoutError()] * 5)
        got = _ask_times(solution, breaker, service, 5)
        evidence("threshold 3; the trial was an outage, and of five more outages were sent", service.calls)
        if got[0] != "Open":
            fail("the trial was an outage, and the next call was let through", call=CALL, place=solution.Breaker)
        service.plan = []
        clock.now += 29.5
        expect(_ask(solution, breaker, service)).because("the trial was an outage, and 29.5 s after its end a call was let through; the pause is 30 s").at(solution.Breaker).equals("Open")
        clock.now += 0.5
        expect(_ask(solution, breaker, service)).because("the trial was an outage, and 30 s after its end there was no other trial").at(solution.Breaker).equals("ok")
    why("\"No such product\" is an answer, so the service is alive.")
    for words, answer, shown in (("LookupError", LookupError("none"), "LookupError"), ("None", None, None), ("0", 0, 0)):
        clock, breaker = _breaker(solution, 2, 30)
        _ask_times(solution, breaker, Service(*[ConnectionError()] * 2), 2)
        clock.now += 30
        got = _ask_times(solution, breaker, Service(answer, TimeoutError()), 3)
        expect(got).because(f"a trial was answered with {words}, and the breaker did not close and count from 0").at(solution.Breaker).equals([shown, "TimeoutError", "ok"])


@check(after=a_trial_decides)
def one_thread_has_the_trial(solution):
    """However many threads ask at once, one of them has the trial.

    All of them have waited for the end of the pause. If each may try, the service that was about to get up is knocked down by
    them.
    """
    state: dict[str, Any] = {}

    def two_calls() -> dict[str, Callable[[], Any]]:
        _, breaker = _breaker(solution)
        met = {name: threading.Event() for name in "AB"}

        def asks(name: str, other: str) -> Callable[[], Any]:
            def fn() -> str:
                met[name].set()
                met[other].wait()
                return "ok"

            return lambda: breaker.call(fn)

        return {"A": asks("A", "B"), "B": asks("B", "A")}

    found = threads.explore(two_calls, preemptions=0, limit=10, stop_after=1)
    if found.failures:
        _stumbled(found.failures[0])
        fail("two calls were not under way at the same time: one waits until the other has ended", call=CALL, place=solution.Breaker)

    def three_trials() -> dict[str, Callable[[], Any]]:
        clock, breaker = _breaker(solution, 1, 30)
        _ask(solution, breaker, Service(ConnectionError()))
        clock.now += 30
        state["service"] = service = Service(*[ConnectionError()] * 3)
        return {name: (lambda: _ask(solution, breaker, service)) for name in "ABC"}

    found = threads.explore(three_trials, preemptions=1, limit=100, stop_after=1, observe=lambda run: state["service"].calls)
    if found.failures:
        _stumbled(found.failures[0])
        fail(f"three threads asked when the pause was over: {found.failures[0].run}", call=CALL, place=solution.Breaker)
    evidence("three threads ask when the pause is over; trials sent", " or ".join(map(str, sorted(found.outcomes))))
    evidence("schedules tried", found.schedules, exact=False)
    if set(found.outcomes) != {1}:
        fail(f"the pause was over, three threads asked, and {max(found.outcomes)} trials were sent", call=CALL, place=solution.Breaker)

    def during() -> dict[str, Callable[[], Any]]:
        clock, breaker = _breaker(solution, 1, 30)
        _ask(solution, breaker, Service(ConnectionError()))
        clock.now += 30
        begun, asked = threading.Event(), threading.Event()
        state["got"] = []

        def trial() -> str:
            begun.set()
            asked.wait()
            return "ok"

        def others() -> None:
            begun.wait()
            clock.now += 100
            state["got"] += [_ask(solution, breaker, Service()) for _ in range(2)]
            asked.set()

        return {"trial": lambda: breaker.call(trial), "others": others}

    run = threads.replay(during)
    _no_errors(solution, run, "a trial was under way, and others asked")
    evidence("a trial has been under way for 100 s, and others ask", ", ".join(state["got"]))
    expect(state["got"]).because("a trial was under way, and another call was let through").at(solution.Breaker).equals(["Open", "Open"])
    why("Two outages at the same moment are two. A count that is read and written without a lock loses one of them.")

    def two_outages() -> dict[str, Callable[[], Any]]:
        _, breaker = _breaker(solution, 2, 30)
        state["breaker"] = breaker
        return {name: (lambda: _ask(solution, breaker, Service(ConnectionError()))) for name in "AB"}

    found = threads.explore(two_outages, preemptions=1, limit=100, stop_after=1, observe=lambda run: _ask(solution, state["breaker"], Service()))
    if found.failures:
        _stumbled(found.failures[0])
        fail(f"two threads had an outage at once: {found.failures[0].run}", call=CALL, place=solution.Breaker)
    if set(found.outcomes) != {"Open"}:
        fail("two threads had an outage at the same time, the threshold is 2, and the breaker did not open", call=CALL, place=solution.Breaker)


@check(after=one_thread_has_the_trial)
def a_late_outcome_changes_nothing(solution):
    """A call that ends after the breaker has changed its state decides nothing.

    Its outcome tells how the service was then, and the breaker knows something newer.
    """
    clock, breaker = _breaker(solution, 2, 30)

    def answered_late() -> str:
        _ask_times(solution, breaker, Service(*[TimeoutError()] * 2), 2)
        return "late"

    expect(_ask(solution, breaker, answered_late)).because("an answer that came late did not reach its caller").at(solution.Breaker).equals("late")
    service = Service()
    got = _ask(solution, breaker, service)
    evidence("after an answer that came when the breaker had opened", got)
    if got != "Open":
        fail("a call was answered after the breaker had opened, and that closed it", call=CALL, place=solution.Breaker)

    clock, breaker = _breaker(solution, 1, 30)

    def fails_late() -> None:
        _ask(solution, breaker, Service(ConnectionError()))
        clock.now += 30
        _ask(solution, breaker, Service())
        raise TimeoutError("of long ago")

    expect(_ask(solution, breaker, fails_late)).because("an outage that came late did not reach its caller").at(solution.Breaker).equals("TimeoutError")
    got = _ask(solution, breaker, Service())
    evidence("after an outage of a call that began before the breaker opened and closed", got)
    if got != "ok":
        fail("a call that began before the breaker opened and closed again was an outage, and opened it", call=CALL, place=solution.Breaker)

    clock, breaker = _breaker(solution, 2, 30)

    def answers_later_still() -> str:
        _ask_times(solution, breaker, Service(*[ConnectionError()] * 2), 2)
        clock.now += 30
        _ask_times(solution, breaker, Service("ok", TimeoutError()), 2)
        return "late"

    _ask(solution, breaker, answers_later_still)
    got = _ask_times(solution, breaker, Service(TimeoutError()), 2)
    if got[1] != "Open":
        fail("between two outages came an answer of a call that began before the breaker opened and closed; threshold 2, and it did not open", call=CALL, place=solution.Breaker)

    clock, breaker = _breaker(solution, 1, 30)

    def fails_while_open() -> None:
        _ask(solution, breaker, Service(ConnectionError()))
        clock.now += 20
        raise ConnectionError("of long ago")

    _ask(solution, breaker, fails_while_open)
    clock.now += 10
    if (got := _ask(solution, breaker, Service())) != "ok":
        fail("a call was an outage after the breaker had opened, and its pause began again", call=CALL, place=solution.Breaker)

    state: dict[str, Any] = {}
    for late, words in ((None, "an answer"), (TimeoutError("of long ago"), "an outage"), (KeyboardInterrupt(), "Ctrl-C")):

        def during_the_trial() -> dict[str, Callable[[], Any]]:
            clock, breaker = _breaker(solution, 1, 30)
            begun, go, ended = (threading.Event() for _ in range(3))

            def old() -> None:
                begun.set()
                go.wait()
                if late is not None:
                    raise late

            def trial() -> str:
                go.set()
                ended.wait()
                state["during"] = _ask(solution, breaker, Service())
                return "ok"

            def first() -> None:
                _ask(solution, breaker, old)
                ended.set()

            def second() -> None:
                begun.wait()
                _ask(solution, breaker, Service(ConnectionError()))
                clock.now += 30
                state["trial"] = _ask(solution, breaker, trial)
                state["after"] = _ask(solution, breaker, Service())

            return {"old": first, "trial": second}

        run = threads.replay(during_the_trial)
        _no_errors(solution, run, "an old call ended while the trial was under way")
        if state["trial"] != "ok":
            fail(f"there was no trial when the pause was over, while an old call was under way: {state['trial']}", call=CALL, place=solution.Breaker)
        if (state["during"], state["after"]) != ("Open", "ok"):
            fail(
                f"{words} of an old call came while the trial was under way, and that changed the breaker: {state['during']} during the trial, {state['after']} after it",
                call=CALL, place=solution.Breaker,
            )
    why("To see that an outcome is late, and to note it, are one step. Between them another thread may open the breaker and send a trial.")
    for outcome, words in (("ok", "an answer"), (KeyboardInterrupt(), "Ctrl-C")):

        def meet() -> dict[str, Callable[[], Any]]:
            clock, breaker = _breaker(solution, 1, 30)
            begun, ended, other = threading.Event(), threading.Event(), Service(outcome)

            def old() -> Any:
                begun.set()
                return other()

            def first() -> None:
                _ask(solution, breaker, old)
                ended.set()

            def trial() -> None:
                ended.wait()
                state["during"] = _ask(solution, breaker, Service())
                raise TimeoutError

            def second() -> None:
                begun.wait()
                _ask(solution, breaker, Service(ConnectionError()))
                clock.now += 30
                _ask(solution, breaker, trial)
                state["after"] = _ask(solution, breaker, Service())

            return {"old": first, "trial": second}

        found = threads.explore(meet, preemptions=1, limit=100, stop_after=1, observe=lambda run: (state["during"], state["after"]))
        if found.failures:
            _stumbled(found.failures[0])
            fail(f"{words} of an old call and a trial met: {found.failures[0].run}", call=CALL, place=solution.Breaker)
        if set(found.outcomes) != {("Open", "Open")}:
            fail(f"{words} of an old call was noted after another thread had opened the breaker, and that changed it", call=CALL, place=solution.Breaker)
    why("Ctrl-C and its like say nothing about the service. A breaker that still waits for that trial stays open until the program is restarted.")
    clock, breaker = _breaker(solution, 2, 30)
    _ask_times(solution, breaker, Service(*[ConnectionError()] * 2), 2)
    clock.now += 30
    got = [_ask(solution, breaker, Service(KeyboardInterrupt())), _ask(solution, breaker, Service(KeyboardInterrupt())), _ask(solution, breaker, Service(TimeoutError()))]
    got.append(_ask(solution, breaker, Service()))
    clock.now += 30
    got.append(_ask(solution, breaker, Service()))
    evidence("calls after the pause: two that are interrupted, an outage, another one, and one after another pause", ", ".join(got))
    expect(got).because("a trial was interrupted, and what followed was not a trial").at(solution.Breaker).equals(["KeyboardInterrupt", "KeyboardInterrupt", "TimeoutError", "Open", "ok"])
    for kind in (SystemExit, GeneratorExit):
        clock, breaker = _breaker(solution, 1, 30)
        _ask(solution, breaker, Service(ConnectionError()))
        clock.now += 30
        if (got := _ask_times(solution, breaker, Service(kind()), 2)) != [kind.__name__, "ok"]:
            fail(f"a trial raised {kind.__name__}, and the next call was not a trial: {got[1]}", call=CALL, place=solution.Breaker)


@check(after=outages_in_a_row_open_it)
def a_page_does_without(solution):
    """A page stands without prices and reviews, and says what is missing.

    Which parts may be missing is a decision of the shop, not of the network. An old price may be shown; a page without
    its product may not.
    """
    parts = {name: Service() for name in ("catalog", "prices", "reviews")}
    asked: list[tuple[Any, ...]] = []

    def asks(name: str) -> Callable[..., Any]:
        def service(*args: Any) -> Any:
            asked.append((name, *args))
            return parts[name]()

        return service

    page = called(solution.ProductPage, *map(asks, parts), lambda: _breaker(solution, 100)[1])
    parts["catalog"].plan, parts["prices"].plan, parts["reviews"].plan = ["lamp"], [0], [["fine"]]
    got = called(page.render, "L-1")
    if type(got) is not dict:
        fail(f"render returned {got!r}, and not a dict", call='page.render("L-1")', place=solution.ProductPage)
    expect(got).because("all three services answered, and the page is not made of their answers").at(solution.ProductPage).equals(
        {"item": "lamp", "price": 0, "reviews": ["fine"], "missing": []}
    )
    expect(sorted(asked)).because("not each service was asked once, for this sku").at(solution.ProductPage).equals([("catalog", "L-1"), ("prices", "L-1"), ("reviews", "L-1")])
    down = ConnectionError("down"), TimeoutError("slow")
    cases = [
        ("L-1", ["lamp"], [down[0]], [["fine"]], {"item": "lamp", "price": 0, "reviews": ["fine"], "missing": ["prices"]}),
        ("M-2", ["mug"], [down[1]], [down[0]], {"item": "mug", "price": None, "reviews": [], "missing": ["prices", "reviews"]}),
        ("M-2", ["mug"], [900], [down[1]], {"item": "mug", "price": 900, "reviews": [], "missing": ["reviews"]}),
        ("L-1", ["lamp"], [750], [[]], {"item": "lamp", "price": 750, "reviews": [], "missing": []}),
        ("L-1", ["lamp"], [down[0]], [["new"]], {"item": "lamp", "price": 750, "reviews": ["new"], "missing": ["prices"]}),
        ("M-2", ["mug"], [down[1]], [[]], {"item": "mug", "price": 900, "reviews": [], "missing": ["prices"]}),
        ("M-2", ["mug"], [down[1]], [["one"]], {"item": "mug", "price": 900, "reviews": ["one"], "missing": ["prices"]}),
        ("M-2", ["mug"], [900], [down[0]], {"item": "mug", "price": 900, "reviews": [], "missing": ["reviews"]}),
        ("N-3", [None], [5], [()], {"item": None, "price": 5, "reviews": (), "missing": []}),
        ("N-3", [""], [None], [None], {"item": "", "price": None, "reviews": None, "missing": []}),
        ("N-3", [0], [down[0]], [""], {"item": 0, "price": None, "reviews": "", "missing": ["prices"]}),
        ("L-1", ["lamp"], [down[0]], [[]], {"item": "lamp", "price": 750, "reviews": [], "missing": ["prices"]}),
    ]
    for sku, catalog, prices, reviews, wanted in cases:
        parts["catalog"].plan, parts["prices"].plan, parts["reviews"].plan = list(catalog), list(prices), list(reviews)
        words = " and ".join(wanted["missing"]) or "none"
        try:
            got = called(page.render, sku)
        except (ConnectionError, TimeoutError):
            fail(f"{words} had an outage, and there was no page", call=f'page.render("{sku}")', place=solution.ProductPage)
        evidence(f"{sku}, outages of {words}", got)
        because = {
            "item": "the item is not what the catalog returned", "price": "the price is not the last one for this sku, or None without one",
            "reviews": "the reviews are not what the service returned, or [] in an outage", "missing": "the page does not say what is missing",
        }
        for part, sentence in because.items() if got != wanted else ():
            expect(got.get(part)).named(f"the {part} of {sku}").because(f"outages of {words}: {sentence}").at(solution.ProductPage).equals(wanted[part])
        expect(got).because(f"outages of {words}: the page has other entries than these four").at(solution.ProductPage).equals(wanted)
    why("A page belongs to its caller: what happens to it, and to other pages, are two things.")
    parts["prices"].plan, parts["reviews"].plan = [down[0]] * 2, [down[1]] * 2
    first = called(page.render, "M-2")
    first["reviews"].append("by the caller")
    first["missing"].append("by the caller")
    second = called(page.render, "M-2")
    expect([second["reviews"], second["missing"]]).because("a caller added to the lists of its page, and that is on the next page").at(solution.ProductPage).equals([[], ["prices", "reviews"]])
    if first["missing"] != ["prices", "reviews", "by the caller"]:
        fail("another page was rendered, and that changed a page that was returned before", call='page.render("M-2")', place=solution.ProductPage)
    other = called(solution.ProductPage, Service("lamp"), Service(down[0]), Service([]), lambda: _breaker(solution, 100)[1])
    expect(called(other.render, "L-1").get("price")).because("another page had an outage of prices, and showed the last price of the first page").at(solution.ProductPage).equals(None)
    why("A substitute is for outages. Anything else that a service raises is a bug or an answer, and hiding it makes pages wrong in silence.")
    for name, problem in (("catalog", down[0]), ("catalog", LookupError("no such product")), ("prices", LookupError("no price")), ("reviews", ValueError("bad")), ("reviews", OSError("disk"))):
        parts["catalog"].plan, parts["prices"].plan, parts["reviews"].plan = ["lamp"], [1], [[]]
        parts[name].plan = [problem]
        try:
            got = called(page.render, "L-1")
        except Exception as error:
            if error is problem:
                continue
            got = type(error).__name__
        fail(f"{name} raised {type(problem).__name__}, and the caller of render got {got}", call='page.render("L-1")', place=solution.ProductPage)


@check(after=a_page_does_without)
def services_fail_separately(solution):
    """One service that is down is left alone, and the page does not ask for it again and again.

    Each service has its breaker. The page with a dead service is then as quick as without it, and the other services do not
    notice.
    """
    clock = Clock()
    made: list[Any] = []

    def new_breaker() -> Any:
        made.append(called(solution.Breaker, clock, 2, 30))
        return made[-1]

    for dead, renders in (("reviews", 6), ("prices", 6)):
        made.clear()
        parts = {name: Service() for name in ("catalog", "prices", "reviews")}
        parts[dead].plan = [TimeoutError("slow")] * renders
        page = called(solution.ProductPage, parts["catalog"], parts["prices"], parts["reviews"], new_breaker)
        for number in range(renders):
            try:
                got = called(page.render, "L-1")
            except Exception as error:
                fail(f"{dead} had {number} outages, and there was no page any more: {type(error).__name__}", call='page.render("L-1")', place=solution.ProductPage)
            expect(got.get("missing")).because(f"only {dead} was down, and other parts were missing, or that one was not").at(solution.ProductPage).equals([dead])
        calls = {name: service.calls for name, service in parts.items()}
        evidence(f"calls for {renders} pages with {dead} down, threshold 2", calls)
        evidence("breakers that were made for it", len(made))
        if calls[dead] > 2:
            fail(f"{dead} was down, the threshold is 2, and {renders} pages asked it {calls[dead]} times", call='page.render("L-1")', place=solution.ProductPage)
        for name in parts:
            if name != dead and calls[name] != renders:
                fail(f"only {dead} was down, and for {renders} pages {name} was asked {calls[name]} times", call='page.render("L-1")', place=solution.ProductPage)
        if len(made) != 3:
            fail(f"a page has one breaker for each service, and {len(made)} were made", call='page.render("L-1")', place=solution.ProductPage)
        clock.now += 30
        parts[dead].plan = []
        got = called(page.render, "L-1")
        expect(got.get("missing")).because(f"{dead} was well again and the pause was over, and it was still missing").at(solution.ProductPage).equals([])
    why("Without the catalog there is no page. But the catalog has a breaker as well, so that it is left alone when it is down.")
    made.clear()
    catalog, prices, reviews = Service("lamp", *[ConnectionError("down")] * 9), Service(), Service()
    page = called(solution.ProductPage, catalog, prices, reviews, new_breaker)
    called(page.render, "L-1")
    catalog.calls, got = 0, []
    for _ in range(4):
        try:
            called(page.render, "L-1")
            got.append("a page")
        except solution.Open:
            got.append("Open")
        except ConnectionError:
            got.append("ConnectionError")

    evidence("four pages with the catalog down", f"{', '.join(got)}; asked {catalog.calls} times")
    expect(got).because("the catalog was down, threshold 2, and four calls of render did not come to this").at(solution.ProductPage).equals(["ConnectionError"] * 2 + ["Open"] * 2)


@check(after=a_closed_breaker_changes_nothing, stretch=True)
def a_bulkhead_has_so_many_places(solution):
    """A bulkhead lets so many calls be under way, and refuses others at once.

    A service that hangs then holds some threads, and not all. It is named after the walls that keep a ship afloat with one
    leak.
    """
    state: dict[str, Any] = {}

    def ask(bulkhead: Any, fn: Callable[[], Any]) -> Any:
        try:
            return bulkhead.call(fn)
        except solution.Full:
            return "Full"
        except BaseException as error:
            return type(error).__name__

    def crowd() -> dict[str, Callable[[], Any]]:
        bulkhead = called(solution.Bulkhead, 2)
        leave, full = threading.Event(), threading.Event()
        state.update(inside=0, most=0, refused=0, sent=0)

        def hangs() -> str:
            state["inside"] += 1
            state["most"] = max(state["most"], state["inside"])
            state["sent"] += 1
            leave.wait()
            state["inside"] -= 1
            return "ok"

        def asks() -> Any:
            got = ask(bulkhead, hangs)
            if got == "Full":
                state["refused"] += 1
                if state["refused"] == 2:
                    leave.set()
            return got

        return {name: asks for name in "ABCD"}

    found = threads.explore(crowd, preemptions=1, limit=60, stop_after=1, observe=lambda run: (state["most"], state["refused"]))
    if found.failures:
        _stumbled(found.failures[0])
        fail(f"two places and four threads: not two of them were refused at once, and {state['most']} calls were under way", call="bulkhead.call(fn)", place=solution.Bulkhead)
    most, refused = max(most for most, _ in found.outcomes), max(refused for _, refused in found.outcomes)
    evidence("two places, four threads", f"{most} under way at once, {refused} refused")
    if (most, refused) != (2, 2):
        fail(f"two places and four threads: {most} calls were under way at once, and {refused} were refused", call="bulkhead.call(fn)", place=solution.Bulkhead)
    why("A place that is not given back is lost until the program is restarted, and the service with it.")
    bulkhead = called(solution.Bulkhead, 1)
    got = [ask(bulkhead, fn) for fn in (Service(0), Service(LookupError()), Service(ConnectionError()), Service(KeyboardInterrupt()), Service(None))]
    evidence("one call after the other, with one place", ", ".join(map(str, got)))
    expect(got).because("with one place, five calls one after the other did not come to this").at(solution.Bulkhead).equals([0, "LookupError", "ConnectionError", "KeyboardInterrupt", None])
    _ = ask(bulkhead, Service(solution.Full()))
    other = called(solution.Bulkhead, 1)
    if (got := ask(bulkhead, lambda: ask(other, Service()))) != "ok":
        fail(f"the only place of one bulkhead was taken, and a call of another one came to {got}", call="bulkhead.call(fn)", place=solution.Bulkhead)
    inner = Service()
    got = [ask(bulkhead, lambda: ask(bulkhead, inner)), inner.calls, ask(bulkhead, Service())]
    expect(got).because("the only place was taken, and a second call (its outcome, how often its function was called) and one after it did not come to this").at(
        solution.Bulkhead
    ).equals(["Full", 0, "ok"])


# --- how it is observed ----------------------------------------------------------------------


def _breaker(solution: Any, threshold: int = 3, cool_down: float = 30) -> tuple[Clock, Any]:
    clock = Clock()
    return clock, called(solution.Breaker, clock, threshold, cool_down)


def _what_comes(breaker: Any, fn: Callable[[], Any]) -> Any:
    try:
        return called(breaker.call, fn)
    except Exception as error:
        return error


def _ask(solution: Any, breaker: Any, fn: Callable[[], Any]) -> Any:
    """What the call returns, or the name of what it raises."""
    try:
        return breaker.call(fn)
    except solution.Open:
        return "Open"
    except BaseException as error:
        if type(error).__module__ != "builtins" and not isinstance(error, Slow):
            raise
        return type(error).__name__


def _ask_times(solution: Any, breaker: Any, fn: Callable[[], Any], times: int) -> list[Any]:
    return [_ask(solution, breaker, fn) for _ in range(times)]


def _shown(got: list[Any]) -> str:
    return ", ".join(map(str, got))


def _stumbled(failure: Any) -> None:
    for error in failure.run.errors.values():
        raise error


def _no_errors(solution: Any, run: Any, words: str) -> None:
    for error in run.errors.values():
        raise error
    if run.deadlock or run.too_many_steps:
        fail(f"{words}: {run}", call=CALL, place=solution.Breaker)
