"""Checks for bounded_async_fetch. Time is virtual: what is in flight, and when, is exact."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from typing import Any

from katabook import awaited, check, event_loop, evidence, expect, fail, why

CALL = "await fetch_all(urls, fetch, limit, timeout)"


class Shop:
    """Answers after a while, and notes who is in flight."""

    def __init__(self, plan: dict[str, tuple[float, Any]] | None = None, seconds: float = 1, cleanup: float = 0) -> None:
        self.plan = plan or {}
        self.seconds, self.cleanup = seconds, cleanup
        self.begun: list[str] = []
        self.ended: list[str] = []
        self.cancelled: list[str] = []
        self.in_flight = self.most = 0
        self.taken = 0
        self.ahead = 0

    def urls(self, names: Iterable[str]) -> Iterator[str]:
        """A generator that notes how many urls were taken whose fetch has not ended."""
        for name in names:
            self.taken += 1
            self.ahead = max(self.ahead, self.taken - len(self.ended))
            yield name

    async def fetch(self, url: str) -> Any:
        seconds, answer = self.plan.get(url, (self.seconds, f"page {url}"))
        self.begun.append(url)
        self.in_flight += 1
        self.most = max(self.most, self.in_flight)
        try:
            if seconds:
                await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            if self.cleanup:
                await asyncio.sleep(self.cleanup * (1 + self.begun.index(url)))
            self.cancelled.append(url)
            raise
        finally:
            self.in_flight -= 1
            self.ended.append(url)
        if isinstance(answer, BaseException):
            raise answer
        return answer


@check
def outcomes_stand_in_order(solution):
    """The outcomes stand in the order of the urls, whoever came first.

    A result without its place is a page of which nobody knows whose it is.
    """
    shop = Shop({"/a": (3, "A"), "/b": (1, 0), "/c": (2, None), "/d": (0, ""), "/e": (1, [])})
    outcomes = _fetched(solution, ["/a", "/b", "/c", "/d", "/e", "/b"], shop, 2)
    evidence("order of the answers", " ".join(shop.ended))
    evidence("outcomes", outcomes)
    _is_list(solution, outcomes)
    expect(outcomes).because("the outcomes of six fetches are not what was returned, in the order of the urls").at(solution.fetch_all).equals(["A", 0, None, "", [], 0])
    expect(sorted(shop.begun)).because("not each url was fetched once").at(solution.fetch_all).equals(["/a", "/b", "/b", "/c", "/d", "/e"])
    for words, urls in (("an empty list", []), ("a generator that gives none", iter(()))):
        expect(_fetched(solution, urls, Shop(), 3)).because(f"the outcomes of {words} are not an empty list").at(solution.fetch_all).equals([])
    expect(_fetched(solution, {"/x": 1, "/y": 2}, Shop(), 1)).because("the outcomes of the keys of a dict are not right").at(solution.fetch_all).equals(["page /x", "page /y"])


@check
def a_failure_is_an_outcome(solution):
    """A fetch that fails leaves its exception in its place, and the others go on.

    Of ten thousand requests some will fail. The one who asked wants to know which, and to have the others.
    """
    class OutOfStock(Exception):
        pass

    odd = OutOfStock("none left")
    error, other = ConnectionError("no route"), TimeoutError("of the shop itself")
    shop = Shop({"/b": (1, error), "/e": (0, other), "/g": (2, odd)})
    urls = [f"/{letter}" for letter in "abcdefg"]
    run = _run(solution, urls, shop, 2)
    evidence("fetches that were begun", f"{len(shop.begun)} of 7")
    if run.exception in (error, other, odd) or isinstance(run.exception, BaseExceptionGroup):
        fail("one fetch failed, and fetch_all raised instead of returning the outcomes", call=CALL, place=solution.fetch_all)
    outcomes = run.result
    _is_list(solution, outcomes)
    pages = [outcome for outcome in outcomes if isinstance(outcome, str)]
    expect(pages).because("three of seven fetches failed, and the pages of the others are not all there, in order").at(solution.fetch_all).equals(["page /a", "page /c", "page /d", "page /f"])
    expect(sorted(shop.begun)).because("not each url was fetched once, when some fetches failed").at(solution.fetch_all).equals(urls)
    if len(outcomes) != 7:
        fail(f"three of seven fetches failed, and there are {len(outcomes)} outcomes", call=CALL, place=solution.fetch_all)
    if outcomes[1] is not error or outcomes[4] is not other or outcomes[6] is not odd:
        evidence("outcomes", [type(outcome).__name__ for outcome in outcomes])
        fail("the outcome of a fetch that raised is not the very exception", call=CALL, place=solution.fetch_all)


@check
def so_many_in_flight(solution):
    """As many fetches are in flight as are allowed, and a place is taken again at once.

    In batches, the slowest of each batch lets all other places stand empty. A fixed number of workers, or a semaphore, fills a
    place as soon as it is free.
    """
    for limit in (1, 4):
        shop = Shop()
        run = _run(solution, [f"/{n}" for n in range(12)], shop, limit)
        run.result
        evidence({1: "most in flight with a limit of one", 4: "most in flight with a limit of four"}[limit], shop.most)
        if shop.most != limit:
            fail(f"with a limit of {limit}, {shop.most} of 12 fetches were in flight at once", call=f"fetch_all(urls, fetch, limit={limit}, timeout=99)", place=solution.fetch_all)
    shop = Shop({"/0": (10, "slow")})
    run = _run(solution, [f"/{n}" for n in range(11)], shop, 2)
    run.result
    evidence("one fetch takes ten seconds, ten take one each, two at a time: seconds for all", f"{run.elapsed:g}")
    if len(shop.begun) != 11:
        fail(f"{len(shop.begun)} fetches were begun for 11 urls", call="fetch_all(urls, fetch, limit=2, timeout=99)", place=solution.fetch_all)
    if run.elapsed != 10:
        fail(f"with a limit of 2, one fetch of 10 s, which comes first, and ten of 1 s took {run.elapsed:g} s and not 10", call="fetch_all(urls, fetch, limit=2, timeout=99)", place=solution.fetch_all)
    shop = Shop()
    _run(solution, ["/a", "/b", "/c"], shop, 50).result
    if shop.most != 3:
        fail(f"with a limit of 50, {shop.most} of 3 fetches were in flight at once", call="fetch_all(urls, fetch, limit=50, timeout=99)", place=solution.fetch_all)


@check
def urls_are_taken_as_they_are_needed(solution):
    """A url is taken from the iterable only when its fetch can begin.

    A million urls as a million tasks, or as a list, are memory for work that has not begun. A semaphore that stops tasks after they were
    made bounds the requests, and not the tasks.
    """
    shop = Shop()
    run = _run(solution, shop.urls(f"/{n}" for n in range(60)), shop, 3)
    outcomes = run.result
    evidence("most urls that were taken while their fetch had not ended", shop.ahead)
    if shop.ahead > 3:
        fail(f"with a limit of 3, {shop.ahead} urls had been taken whose fetch had not ended", call="fetch_all(a generator of 60, fetch, limit=3, timeout=99)", place=solution.fetch_all)
    if len(outcomes) != 60 or outcomes[-1] != "page /59":
        fail("the outcomes of a generator of 60 urls are not all there", call="fetch_all(a generator of 60, fetch, limit=3, timeout=99)", place=solution.fetch_all)


@check
def each_fetch_has_its_own_time(solution):
    """Each fetch has its own time, from its own beginning.

    One timeout around everything throws away what was there already. A timeout that begins while a fetch still waits for its turn cancels
    fetches that never had a chance.
    """
    shop = Shop({"/slow": (50, "never"), "/edge": (4, "in time")}, seconds=3)
    urls = ["/a", "/slow", "/b", "/edge", "/c", "/d"]
    run = _run(solution, urls, shop, 2, timeout=5)
    if isinstance(run.exception, TimeoutError):
        fail("one fetch took too long, and fetch_all raised TimeoutError instead of returning the outcomes", call="fetch_all(urls, fetch, limit=2, timeout=5)", place=solution.fetch_all)
    outcomes = run.result
    words = ["TimeoutError" if isinstance(outcome, TimeoutError) else "CancelledError" if isinstance(outcome, asyncio.CancelledError) else outcome for outcome in outcomes]
    evidence("outcomes", words)
    evidence("cancelled", shop.cancelled)
    expect(words).because("of six fetches one took longer than the timeout, and the outcomes are not these").at(solution.fetch_all).equals(["page /a", "TimeoutError", "page /b", "in time", "page /c", "page /d"])
    if shop.cancelled != ["/slow"]:
        fail("the fetch that took too long was not cancelled", call="fetch_all(urls, fetch, limit=2, timeout=5)", place=solution.fetch_all)
    why("A fetch that was cancelled may still have to give its connection back. Until that is done, it is in flight.")
    shop = Shop({"/slow": (50, "never")}, cleanup=2)
    run = _run(solution, ["/slow", "/a", "/b"], shop, 1, timeout=5)
    outcomes = run.result
    evidence("a fetch times out after 5 s, takes 2 s to clean up, and two of 1 s follow: seconds", f"{run.elapsed:g}")
    if outcomes[1:] != ["page /a", "page /b"]:
        fail("after a fetch that took too long, the next ones were not fetched", call="fetch_all(urls, fetch, limit=1, timeout=5)", place=solution.fetch_all)
    if run.elapsed > 9:
        fail("after a fetch that took too long, the next one did not begin as soon as it had ended", call="fetch_all(urls, fetch, limit=1, timeout=5)", place=solution.fetch_all)
    if shop.most != 1 or run.elapsed != 9:
        fail("a fetch that was cancelled had not ended, and another one began in its place", call="fetch_all(urls, fetch, limit=1, timeout=5)", place=solution.fetch_all)


@check(after=so_many_in_flight, stretch=True)
def cancelling_ends_everything(solution):
    """Cancelling `fetch_all` cancels every fetch, and waits for their ends.

    Requests that go on after the caller has gone are load for nobody. One that turns the cancellation into an outcome goes on with the
    next url.
    """
    shop = Shop({"/b": (40, "b")}, seconds=10, cleanup=1)
    seen: dict[str, Any] = {}

    async def main() -> None:
        task = asyncio.ensure_future(awaited(solution.fetch_all, shop.urls(f"/{c}" for c in "abcdefgh"), shop.fetch, 3, 99))
        await asyncio.sleep(15)
        seen["begun"] = len(shop.begun)
        task.cancel()
        try:
            seen["answer"] = await task
        except asyncio.CancelledError:
            seen["cancelled"] = True
        seen["in flight"] = shop.in_flight
        await asyncio.sleep(30)
        seen["later"] = len(shop.begun) - seen["begun"]

    run = event_loop.run(main)
    run.result
    evidence("cancelled while in flight", len(shop.cancelled))
    evidence("in flight when the caller went on", seen["in flight"])
    evidence("begun after the cancellation", seen["later"])
    if seen["begun"] != 5:
        fail(f"after 15 s, {seen['begun']} fetches had begun and not 5", call=CALL, place=solution.fetch_all)
    if "cancelled" not in seen:
        fail("fetch_all was cancelled, and returned all the same", call="task.cancel()", place=solution.fetch_all)
    if seen["later"]:
        fail(f"fetch_all was cancelled, and {seen['later']} more fetches began", call="task.cancel()", place=solution.fetch_all)
    if len(shop.cancelled) != 3:
        fail(f"fetch_all was cancelled, and {len(shop.cancelled)} of 3 fetches in flight were", call="task.cancel()", place=solution.fetch_all)
    if seen["in flight"]:
        fail("fetch_all was cancelled, and its caller went on before all fetches had ended", call="task.cancel()", place=solution.fetch_all)


# --- how it is observed ----------------------------------------------------------------------


def _run(solution: Any, urls: Any, shop: Shop, limit: int, timeout: float = 99) -> event_loop.Run:
    return event_loop.run(lambda: awaited(solution.fetch_all, urls, shop.fetch, limit, timeout))


def _fetched(solution: Any, urls: Any, shop: Shop, limit: int) -> Any:
    return _run(solution, urls, shop, limit).result


def _is_list(solution: Any, outcomes: Any) -> None:
    if type(outcomes) is not list:
        fail(f"fetch_all returned {'None' if outcomes is None else 'a ' + type(outcomes).__name__} and not a list", call=CALL, place=solution.fetch_all)
