"""Checks for lru_ttl_cache: how often the function ran, for what, and what the cache still holds."""

from __future__ import annotations

import gc
import threading
from typing import Any

from katabook import called, check, evidence, expect, fail, memory, named, threads, why

TTL = 10


@check
def equal_arguments_are_asked_once(solution):
    """Equal arguments are worked out once.

    A hit returns the object that was stored. Whether there is one is a question of the key, not of the result's truth.
    """
    source = Source()
    price = _cached(solution, source, maxsize=10)
    if source.asked:
        fail("decorating a function has called it", call="@cached(maxsize=10, ttl=10)", place=solution.cached)
    first = _ask(price, "lamp", 2)
    again = _ask(price, "lamp", 2)
    evidence("calls of the function, after two calls with equal arguments", len(source.asked))
    expect(first).because("a miss did not return what the function returned").at(solution.cached).equals(["lamp", 2])
    if len(source.asked) != 1:
        fail(f"two calls with equal arguments called the function {len(source.asked)} times", call="price('lamp', 2); price('lamp', 2)", place=solution.cached)
    if again is not first or first is not source.made[0]:
        fail("a call returned an equal object, and not the one that the function had returned", call="price('lamp', 2)", place=solution.cached)
    source = Source()
    price = called(named(called(solution.cached, 10, 3600), "decorate"), source.function)
    _ask(named(price, "price"), "lamp"), _ask(named(price, "price"), "lamp")
    if len(source.asked) != 1:
        fail("no clock was passed, and a call with equal arguments called the function again", call="@cached(10, 3600)", place=solution.cached)
    why("Each use of the decorator makes a cache. What is shared stands outside of it.")
    decorate = called(solution.cached, 10, TTL, clock=Time())
    sources = Source(), Source()
    prices = [named(called(named(decorate, "decorate"), source.function), "price") for source in sources]
    for price in prices:
        _ask(price, "lamp")
    for price in prices:
        _ask(price, "lamp")
    evidence("calls of two functions that one `decorate` has decorated", [len(source.asked) for source in sources])
    if [len(source.asked) for source in sources] != [1, 1]:
        fail("two decorated functions share a cache", call="@decorate", place=solution.cached)
    why("The whole tuple of arguments is the key. Tuples are equal if their items are, and equal keys have one entry in a dict.")
    for one, other, same in (((1,), (1.0,), True), ((1, 2), ((1, 2),), False), ((), (None,), False), (("1",), (1,), False), ((0, ""), (0, "x"), False), ((2, 1), (1, 2), False), ((-1,), (-2,), False)):
        source = Source()
        price = _cached(solution, source, maxsize=10)
        _ask(price, *one), _ask(price, *other)
        evidence(f"calls of the function, after price{_text(one)} and price{_text(other)}", len(source.asked))
        if len(source.asked) == 1 and not same:
            fail("calls with different arguments were taken for the same", call=f"price{_text(one)}; price{_text(other)}", place=solution.cached)
        if len(source.asked) == 2 and same:
            fail("calls with equal arguments were taken for different ones", call=f"price{_text(one)}; price{_text(other)}", place=solution.cached)
    why("A function that found nothing has given an answer, and it was as slow as any other.")
    for result in (None, 0, [], False):
        source = Source(result)
        price = _cached(solution, source, maxsize=10)
        found = [_ask(price, "lamp"), _ask(price, "lamp")]
        evidence(f"calls of the function, when it returned {result!r}", len(source.asked))
        if len(source.asked) != 1:
            fail(f"the function returned {result!r}, and the next call with equal arguments called it again", call="price('lamp')", place=solution.cached)
        expect(found).because(f"the function returned {result!r}, and a call returned something else").at(solution.cached).equals([result, result])


@check(after=equal_arguments_are_asked_once)
def hits_and_misses_are_counted(solution):
    """Hits and misses are counted, each call once.

    A cache without numbers is a belief. The rate of hits says whether it is worth its memory.
    """
    source = Source()
    decorate = called(solution.cached, 10, TTL, clock=Time())
    price, other = (named(called(named(decorate, "decorate"), one.function), "price") for one in (source, Source()))
    _ask(other, "a")
    stats = _method(solution, price, "stats")
    expect(called(stats)).because("nobody has called the function, and stats() is not (0, 0)").at(solution.cached).equals((0, 0))
    seen = []
    for key in ("a", "a", "b", "a", "b", "c"):
        _ask(price, key)
        seen.append(called(stats))
    evidence("stats() after a, a, b, a, b, c", seen[-1])
    expect(seen).because("stats() is not (hits, misses) of the calls so far").at(solution.cached).equals([(0, 1), (1, 1), (1, 2), (2, 2), (3, 2), (3, 3)])


@check(after=equal_arguments_are_asked_once)
def results_grow_old(solution):
    """A result is used until it is `ttl` seconds old, and no longer.

    An answer that was right when it was given may be wrong now. A best-before date says how wrong the caller is willing to be.
    """
    for age, wanted in ((TTL - 0.5, 1), (TTL, 2), (TTL + 0.5, 2)):
        source, time = Source(), Time(3)
        price = _cached(solution, source, maxsize=10, clock=time)
        _ask(price, "lamp")
        time.now += age
        _ask(price, "lamp")
        evidence(f"calls of the function, stored and not asked for until it was {age} seconds old", len(source.asked))
        if len(source.asked) != wanted:
            fail(f"a result that was {age} seconds old, with a ttl of {TTL}, was {'still used' if wanted == 2 else 'worked out again'}", call="price('lamp')", place=solution.cached)
    for start in (0, 1000.5):
        source, time = Source(), Time(start)
        price = _cached(solution, source, maxsize=10, clock=time)
        ages = []
        for age in (0, 4, TTL - 0.5):
            time.now = start + age
            _ask(price, "lamp")
            ages.append(len(source.asked))
        evidence(f"calls of the function, stored at {start} and asked at ages 0, 4 and 9.5", ages)
        if ages[-1] != 1:
            fail(f"a result that was {TTL - 0.5} seconds old, with a ttl of {TTL}, was worked out again", call="price('lamp')", place=solution.cached)
        time.now = start + TTL
        latest = _ask(price, "lamp")
        evidence(f"calls of the function, once the result of {start} was 10 seconds old", len(source.asked))
        if len(source.asked) != 2:
            fail(f"a result that was {TTL} seconds old, with a ttl of {TTL}, was still used", call="price('lamp')", place=solution.cached)
        time.now += TTL - 0.5
        if _ask(price, "lamp") is not latest or len(source.asked) != 2:
            fail("a result was worked out anew, and did not have its whole time again", call="price('lamp')", place=solution.cached)
        time.now += 0.5
        _ask(price, "lamp")
        if len(source.asked) != 3:
            fail("a result was worked out anew, and was used after it had grown old in its turn", call="price('lamp')", place=solution.cached)
    why("Two results that were stored at different times grow old at different times.")
    source, time = Source(), Time(7)
    price = _cached(solution, source, maxsize=10, clock=time)
    for now, key in ((7, "lamp"), (13, "chair"), (16, "lamp"), (17, "chair"), (17, "lamp"), (22, "chair"), (23, "chair")):
        time.now = now
        _ask(price, key)
    keys = [args[0] for args in source.asked]
    evidence("lamp is stored at 7, chair at 13; asked until 23, the function ran for", ", ".join(keys))
    if keys != ["lamp", "chair", "lamp", "chair"]:
        fail("two results were stored at different times, and each did not live for its own ttl", call="price('lamp'); price('chair')", place=solution.cached)
    stats = called(_method(solution, price, "stats"))
    evidence("stats() after these 7 calls", stats)
    expect(stats).because("a call that found a result too old is a miss, and stats() has counted something else").at(solution.cached).equals((3, 4))
    why("The function may take long. What it returned is as old as the return, not as the call.")
    time = Time(100)
    source = Source(before=lambda: time.pass_by(6))
    price = _cached(solution, source, maxsize=10, clock=time)
    _ask(price, "lamp")
    time.pass_by(9)
    _ask(price, "lamp")
    evidence("calls of a function that takes 6 seconds, asked again 9 seconds after it returned", len(source.asked))
    if len(source.asked) != 1:
        fail("the age of a result was counted from before the function returned it", call="price('lamp')", place=solution.cached)


@check(after=equal_arguments_are_asked_once)
def the_least_recently_used_leaves(solution):
    """When the cache is full, the result that was used longest ago leaves.

    The most popular key is often the one that came first. If a hit renews its place, it stays.
    """
    scenes = (
        (2, "abcabc", "abcabc", "three keys in turn go through a cache of two"),
        (3, "abcabc", "abc", "three keys fit into a cache of three"),
        (1, "aabb", "ab", "a cache of one holds the latest key"),
        (3, "abcadab", "abcdb", "a key that was used again stays, and the one that was used longest ago leaves"),
        (3, "aaabcdba", "abcda", "how often a key was used does not count, but how long ago"),
        (3, "abcbadc", "abcdc", "several keys were used again, in another order"),
        (4, "abcdabeabcd", "abcdecd", "two keys were used again in a cache of four"),
        (2, "abcdabcd", "abcdabcd", "four keys in turn go through a cache of two"),
    )
    found = []
    for maxsize, keys, _, _ in scenes:
        source, time = Source(), Time(20)
        price = _cached(solution, source, maxsize=maxsize, clock=time)
        for key in keys:
            _ask(price, key)
            time.now += 0.5
        found.append("".join(args[0] for args in source.asked))
        evidence(f"maxsize {maxsize}, calls {' '.join(keys)}: the function ran for", " ".join(found[-1]))
    for (maxsize, _, wanted, what), ran in zip(scenes, found):
        if ran != wanted:
            fail(f"{what}: the function should have run for {' '.join(wanted)}, and ran for {' '.join(ran)}", call=f"@cached(maxsize={maxsize}, ttl={TTL})", place=solution.cached)
    why("A result that is worked out anew takes the place of the old one: nobody else has to leave, and it was used just now.")
    for calls, wanted, what in (
        (((0, "a"), (5, "b"), (8, "a"), (12, "a"), (12, "b")), "aba", "a result that had grown old was worked out anew, and another one had to leave for it"),
        (((0, "a"), (10, "b"), (15, "a"), (15, "b")), "aba", "a result that had grown old was worked out anew, and another one had to leave for it"),
        (((0, "a"), (10, "b"), (15, "a"), (15, "c"), (16, "a")), "abac", "a result was worked out anew, and left before one that was used longer ago"),
    ):
        source, time = Source(), Time()
        price = _cached(solution, source, maxsize=2, clock=time)
        for now, key in calls:
            time.now = now
            _ask(price, key)
        ran = "".join(args[0] for args in source.asked)
        evidence(f"maxsize 2, calls {', '.join(f'{key} at {now}' for now, key in calls)}: ran for", " ".join(ran))
        if ran != wanted:
            fail(what, call=f"@cached(maxsize=2, ttl={TTL})", place=solution.cached)


@check(after=equal_arguments_are_asked_once)
def failures_change_nothing(solution):
    """A call that raised is not remembered, and nobody had to leave for it.

    A hiccup of the network would be the answer for as long as a good one.
    """
    problems = OSError("no line"), KeyboardInterrupt(), ValueError()
    source = Source(failures={"bad": list(problems)})
    price = _cached(solution, source, maxsize=2)
    _ask(price, "a"), _ask(price, "b")
    late, time = Source(failures={}), Time()
    stale = _cached(solution, late, maxsize=2, clock=time)
    _ask(stale, "lamp")
    time.now = 2 * TTL
    late.failures["lamp"] = [OSError("no line")]
    try:
        stale("lamp")
    except OSError:
        evidence("the function raises, when a result has grown old", "raised")
    else:
        evidence("the function raises, when a result has grown old", "returned something")
        fail("the function raised, and the call returned something: a result that was too old", call="price('lamp')", place=solution.cached)
    for problem in problems:
        name = type(problem).__name__
        try:
            found = price("bad")
        except BaseException as raised:
            if raised is not problem and raised in problems:
                fail("a call raised, and the next one raised the same exception again without calling the function", call="price('bad')", place=solution.cached)
            if raised is not problem:
                raise
            evidence(f"a call whose function raises {name}", "raised it")
        else:
            evidence(f"a call whose function raises {name}", found)
            fail(f"the function raised {name}, and the call returned something", call="price('bad')", place=solution.cached)
    _ask(price, "a"), _ask(price, "b")
    ran = [args[0] for args in source.asked]
    evidence("a and b were stored, three calls raised, a and b were asked for again; the function ran for", ", ".join(ran))
    if ran != ["a", "b", "bad", "bad", "bad"]:
        fail("a call raised, and a result that was in the cache before has left for it", call="price('a')", place=solution.cached)
    found = _ask(price, "bad")
    expect(found).because("a call raised, and a later one did not return what the function returned then").at(solution.cached).equals(["bad"])
    stats = called(_method(solution, price, "stats"))
    evidence("stats() after 2 misses, 3 that raised, 2 hits and a miss", stats)
    expect(stats).because("a call that raised is a miss, and stats() has counted something else").at(solution.cached).equals((2, 6))


@check(after=equal_arguments_are_asked_once)
def results_are_forgotten_on_demand(solution):
    """`invalidate` forgets one result, and no other.

    The supplier says that a price has changed. Whoever waits for the ttl sells at the old one.
    """
    source = Source()
    price = _cached(solution, source, maxsize=3)
    forget = _method(solution, price, "invalidate")
    for args in (("lamp", 1), ("lamp", 2), ("lamp",)):
        _ask(price, *args)
    try:
        called(forget, "chair", 1)
    except (KeyError, ValueError) as problem:
        evidence("price.invalidate('chair', 1)", f"raised {type(problem).__name__}")
        fail(f"there was no result for these arguments, and invalidate raised {type(problem).__name__}", call="price.invalidate('chair', 1)", place=solution.cached)
    called(forget, "lamp", 1.0)
    if len(source.asked) != 3:
        fail("invalidate has called the function", call="price.invalidate('lamp', 1)", place=solution.cached)
    for args in (("lamp", 2), ("lamp",), ("lamp", 1)):
        _ask(price, *args)
    evidence("lamp 1, lamp 2 and lamp were stored, and lamp 1 was forgotten; the function ran again for", source.asked[3:])
    if ("lamp", 1) not in source.asked[3:]:
        fail("a result was forgotten, and the next call got it all the same", call="price.invalidate('lamp', 1); price('lamp', 1)", place=solution.cached)
    if len(source.asked) != 4:
        fail("one result was forgotten, and others were, too", call="price.invalidate('lamp', 1)", place=solution.cached)
    stats = called(_method(solution, price, "stats"))
    evidence("stats() after 3 misses, invalidate, 2 hits and a miss", stats)
    expect(stats).because("stats() does not count all calls so far: what happened before invalidate is missing, or invalidate was counted").at(solution.cached).equals((2, 4))
    why("What was forgotten has left its place.")
    called(forget, "lamp", 2)
    _ask(price, "chair")
    before = len(source.asked)
    _ask(price, "lamp"), _ask(price, "lamp", 1)
    if len(source.asked) != before:
        fail("a result was forgotten, and another one had to leave although there was a free place", call="price.invalidate('lamp', 2); price('chair')", place=solution.cached)


@check(after=equal_arguments_are_asked_once)
def what_left_is_freed(solution):
    """What has left the cache can be freed.

    A list of times or keys beside the results, which nobody cleans, is the leak that the limit was there to prevent.
    """
    for leaving in ("had to leave", "was forgotten", "was replaced"):
        time = Time()
        deaths = memory.Deaths()
        price = named(called(solution.cached, maxsize=1, ttl=TTL, clock=time)(lambda key: Thing()), "price")
        key = Thing()
        deaths.watch(price(key), "the result")
        if deaths.dead("the result"):
            fail("a result was freed while it was to be in the cache", call="price(key)", place=solution.cached)
        if leaving == "was replaced":
            time.now = 2 * TTL
            price(key)
        elif leaving == "was forgotten":
            price.invalidate(key)
        else:
            price(Thing())
        if leaving != "was replaced":
            deaths.watch(key, "its argument")
        del key
        gc.collect()
        alive = deaths.alive
        evidence(f"a result that {leaving}", f"{' and '.join(alive)} still in memory" if alive else "freed")
        if alive:
            fail(f"a result {leaving}, and {' and '.join(alive)} could not be freed: the cache still refers to it", call="@cached(maxsize=1, ttl=10)", place=solution.cached)


@check(after=failures_change_nothing, stretch=True, seconds=20)
def one_thread_computes(solution):
    """Threads that miss the same result wait for one of them.

    When a popular result grows old, all requests miss it at once, and all of them ask the supplier: a stampede. A lock that is held while the
    function runs prevents it, and makes everybody else wait as well.
    """
    sources: list[Source] = []

    def together(keys: str) -> Any:
        def make() -> Any:
            source = Source(before=threads.switch)
            price = called(solution.cached, maxsize=10, ttl=TTL, clock=Time())(source.function)
            sources.append(source)
            return [lambda key=key: price(key) for key in keys]

        return make

    counts: set[int] = set()
    found = threads.explore(together("aa"), observe=lambda run: counts.add(len(sources[-1].asked)), preemptions=1, limit=60)
    evidence("two threads miss the same result: the function ran", {(1,): "once", (2,): "twice"}.get(tuple(sorted(counts)), "once or twice"))
    if found.failures:
        fail(f"two threads called price('a') at once, and {found.failures[0].message}", call="price('a')", place=solution.cached)
    if counts != {1}:
        fail("two threads called price('a') at once, and the function ran for both", call="price('a')", place=solution.cached)

    why("A slow key must not stop the others: the bookkeeping needs a lock, and the computation must not hold it.")

    def crossing() -> Any:
        other_done = threading.Event()
        price = called(solution.cached, maxsize=10, ttl=TTL, clock=Time())(
            lambda key: other_done.wait() and key if key == "slow" else key
        )

        def quick() -> Any:
            answer = price("quick")
            other_done.set()
            return answer

        return [lambda: price("slow"), quick]

    found = threads.explore(crossing, preemptions=1, limit=30)
    evidence("a call with other arguments, while one is being computed", "waits" if found.failures else "does not wait")
    if found.failures:
        fail("price('slow') was being computed, and price('quick') waited for it", call="price('quick')", place=solution.cached)

    why("Waiting calls are woken when the computation ends, also when it raises. The failure belongs to the call that made it.")
    ends: set[str] = set()
    running: list[int] = []

    def failing() -> Any:
        started, arrived = threading.Event(), threading.Event()
        running[:] = [0, 0, 0]

        def compute(key: str) -> str:
            running[0] += 1
            running[1] = max(running[:2])
            running[2] += 1
            first = running[2] == 1
            if first:
                started.set()
                arrived.wait()
            threads.switch()
            running[0] -= 1
            if first:
                raise OSError("no line")
            return key

        price = called(solution.cached, maxsize=10, ttl=TTL, clock=Time())(compute)

        def late() -> Any:
            started.wait()
            return price("a")

        def release() -> None:
            started.wait()
            arrived.set()

        return {"A": lambda: price("a"), "B": late, "C": late, "release": release}

    def outcome(run: Any) -> None:
        returned = sum(value == "a" for value in run.results.values())
        ends.add(f"{len(run.errors)} raised, {returned} returned, the function ran {running[2]} times, {running[1]} at once")

    found = threads.explore(failing, observe=outcome, preemptions=1, limit=60, may_raise=OSError)
    evidence("three threads, and the first computation raises while the others wait", "; ".join(sorted(ends)) or "stuck")
    if found.failures:
        fail(f"three threads called price('a') at once, the first computation raised, and {found.failures[0].message}", call="price('a')", place=solution.cached)
    if ends != {"1 raised, 2 returned, the function ran 2 times, 1 at once"}:
        fail("three threads called price('a') at once, the first computation raised, and the other two did not get a result that one of them computed", call="price('a')", place=solution.cached)


# --- how it is observed ----------------------------------------------------------------------


class Thing:
    """Something whose death can be seen."""


class Time:
    """A clock that only the check moves."""

    def __init__(self, now: float = 0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += seconds


class Source:
    """A function to decorate, and a record of its calls."""

    def __init__(self, *results: Any, failures: Any = None, before: Any = None) -> None:
        self.asked: list[Any] = []
        self.made: list[Any] = []
        self._results = results
        self.failures = failures or {}
        self._before = before

        def price(*args: Any) -> Any:
            self.asked.append(args)
            if self._before is not None:
                self._before()
            pending = self.failures.get(args[0] if args else None)
            if pending:
                raise pending.pop(0)
            self.made.append(self._results[0] if self._results else list(args))
            return self.made[-1]

        price.__qualname__ = "price"
        self.function = named(price, "price")


def _cached(solution: Any, source: Source, maxsize: int, clock: Any = None) -> Any:
    decorate = called(solution.cached, maxsize=maxsize, ttl=TTL, clock=named(clock or Time(), "clock"))
    if not callable(decorate):
        shown = "None" if decorate is None else f"a {type(decorate).__name__}"
        fail(f"cached returned {shown}, and a decorator was expected", call=f"cached(maxsize={maxsize}, ttl={TTL}, clock=clock)", place=solution.cached)
    price = called(named(decorate, "decorate"), source.function)
    if not callable(price):
        shown = "None" if price is None else f"a {type(price).__name__}"
        fail(f"the decorator returned {shown} in the place of the function", call=f"@cached(maxsize={maxsize}, ttl={TTL}, clock=clock)", place=solution.cached)
    return named(price, "price")


def _method(solution: Any, price: Any, name: str) -> Any:
    method = getattr(price, name, None)
    if not callable(method):
        fail(f"the decorated function has no {name}()", call=f"price.{name}", place=solution.cached)
    return named(method, f"price.{name}")


def _ask(price: Any, *args: Any) -> Any:
    return called(price, *args)


def _text(args: Any) -> str:
    return repr(args) if len(args) != 1 else f"({args[0]!r})"
