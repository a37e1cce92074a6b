"""Checks for sync_vs_async. Time is virtual: waits that overlap are exact numbers."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

from katabook import awaited, check, event_loop, evidence, expect, fail, why


class Sources:
    """Async functions that wait and answer, and what became of them."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.ended: list[str] = []
        self.told: list[str] = []
        self.cancelled: list[str] = []
        self.threads: set[int] = set()

    def of(self, **plan: tuple[float, Any]) -> dict[str, Any]:
        """A source for each name: it waits, and then returns the value, or raises it if it is an exception."""
        return {name: self.make(name, *what) for name, what in plan.items()}

    def make(self, name: str, seconds: float, answer: Any) -> Any:
        async def source() -> Any:
            self.calls.append(name)
            self.threads.add(threading.get_ident())
            try:
                if seconds:
                    await asyncio.sleep(seconds)
            except asyncio.CancelledError:
                self.told.append(name)
                await asyncio.sleep(seconds / 10)
                self.cancelled.append(name)
                raise
            self.ended.append(name)
            if isinstance(answer, BaseException):
                raise answer
            return answer

        source.__name__ = name
        return source


@check
def the_dashboard_holds_every_answer(solution):
    """The dashboard holds what each source answered, in the order of the sources.

    A coroutine is not its result. And who answers first is a matter of luck: a page whose entries change places with every
    reload is not the page that was asked for.
    """
    made = Sources()
    sources = made.of(sales=(3, 1250), stock=(1, 0), weather=(2, None), news=(0, []), shifts=(1, "error"))
    before = dict(sources)
    answers = _dashboard(solution, sources)
    evidence("order of the answers", ", ".join(made.ended))
    for name, answer in answers.items():
        if asyncio.iscoroutine(answer) or isinstance(answer, asyncio.Future):
            fail(f"the entry of {name} is no answer, but something that was never awaited", call="await dashboard(sources)", place=solution.dashboard)
    expect(answers).because("the dashboard does not hold what the sources returned").at(solution.dashboard).equals(
        {"sales": 1250, "stock": 0, "weather": None, "news": [], "shifts": "error"}
    )
    evidence("order of the entries", ", ".join(answers))
    if list(answers) != list(sources):
        fail(f"the entries stand in another order than the sources: {', '.join(answers)}", call="await dashboard(sources)", place=solution.dashboard)
    expect(sorted(made.calls)).because("not each source was called once").at(solution.dashboard).equals(sorted(sources))
    if answers is sources or sources != before:
        fail("dashboard changed the dict of sources: it was to return a new one", call="await dashboard(sources)", place=solution.dashboard)
    why("The same function may stand under two names; it is asked for each of them.")
    one = made.make("one", 1, 7)
    expect(_dashboard(solution, {"a": one, "b": one})).because("one function under two names did not give two entries").at(solution.dashboard).equals({"a": 7, "b": 7})
    why("Each dashboard asks anew: what a source said under that name before is not its answer now.")
    expect(_dashboard(solution, {"a": made.make("other", 1, 8)})).because("a second dashboard with another source under the same name did not ask it").at(solution.dashboard).equals({"a": 8})
    expect(_dashboard(solution, {})).because("without any sources, the dashboard is not an empty dict").at(solution.dashboard).equals({})


@check
def the_waits_overlap(solution):
    """All sources are under way at the same time, in one thread.

    `await source()` in a loop starts one source, waits for its end, and starts the next: that is the synchronous version
    with more words. Starting everything first turns the sum of the waits into the longest of them.
    """
    made = Sources()
    run = event_loop.run(lambda: awaited(solution.dashboard, made.of(a=(2, 1), b=(3, 2), c=(4, 3))))
    if made.threads - {threading.get_ident()}:
        fail("the sources ran in other threads than that of the event loop", call="await dashboard(sources)", place=solution.dashboard)
    run.result
    evidence("seconds of the three sources", "2, 3 and 4")
    evidence("seconds for all three", f"{run.elapsed:g}")
    if run.elapsed != 4:
        problem = "the waits were added up" if run.elapsed == 9 else "not all waits overlapped" if run.elapsed > 4 else "the dashboard did not wait for its sources"
        fail(f"{problem}: sources of 2, 3 and 4 seconds took {run.elapsed:g}", call="await dashboard(sources)", place=solution.dashboard)
    why("A task that waits costs a few kilobytes and no thread, so hundreds of them may wait at the same time.")
    gate, threads = event_loop.Gate(200), set()

    async def source() -> int:
        threads.add(threading.get_ident())
        async with gate:
            return 1

    run = event_loop.run(lambda: awaited(solution.dashboard, {f"source {n}": source for n in range(200)}))
    evidence("sources under way at once", f"{gate.most} of 200")
    evidence("threads that ran them", len(threads))
    if not gate.is_open:
        fail(f"of 200 sources that wait for each other, only {gate.most} were under way at once", call="await dashboard(sources)", place=solution.dashboard)
    if len(threads) > 1 or threading.get_ident() not in threads:
        fail("the sources ran in other threads than that of the event loop", call="await dashboard(sources)", place=solution.dashboard)
    run.result
    why("Only waiting overlaps. A source that computes, or calls something that blocks, keeps the one thread for itself.")
    evidence("seconds if each source blocks the thread for as long", f"{_blocking(solution):g}")


@check
def one_failure_costs_one_entry(solution):
    """A source that fails costs its own entry, and no other.

    The weather service is down, and the sales still belong on the page. `gather` raises the first exception by default, and
    all other answers are lost.
    """
    class Closed(Exception):
        pass

    made = Sources()
    sources = made.of(early=(0, ValueError("bad")), slow=(3, "ok"), late=(2, Closed("it is")), quick=(1, "done"), last=(3, KeyError("k")))
    run = event_loop.run(lambda: awaited(solution.dashboard, sources))
    evidence("sources that ended", f"{len(made.ended)} of {len(sources)}")
    if isinstance(run.exception, BaseExceptionGroup) or str(run.exception) in ("bad", "it is", "'k'"):
        fail("one source raised an exception, and the whole dashboard was lost", call="await dashboard(sources)", place=solution.dashboard)
    answers = run.result
    asked = {name: made.calls.count(name) for name in sources}
    expect(asked).because("not each source was asked once, when some of them failed").at(solution.dashboard).equals(dict.fromkeys(sources, 1))
    expect(answers).because("after failures, the dashboard does not hold the right entries").at(solution.dashboard).equals(
        {"early": "error: ValueError", "slow": "ok", "late": "error: Closed", "quick": "done", "last": "error: KeyError"}
    )
    for name, answer in answers.items():
        evidence(name, answer)
    if list(answers) != list(sources):
        fail(f"after failures, the entries stand in another order: {', '.join(answers)}", call="await dashboard(sources)", place=solution.dashboard)


@check
def the_page_takes_its_longest_path(solution):
    """The account page takes as long as its longest path.

    Two calls of which one needs the other's result cannot overlap; all others can. Whoever awaits user and offers together
    before asking for the orders makes the orders wait for offers that they do not need.
    """
    took = {}
    for times in ((2, 3, 4), (1, 1, 5), (3, 2, 1), (0, 4, 4)):
        run, log, asked_for = _page(solution, *times)
        page = run.result
        if type(page) is not tuple:
            fail(f"account_page returned {'None' if page is None else 'a ' + type(page).__name__} and not a tuple", call="await account_page(load_user, load_orders, load_offers, 7)", place=solution.account_page)
        if asked_for and asked_for != [{"id": 7}]:
            fail("load_orders was called with something else than the user that load_user returned", call="await account_page(load_user, load_orders, load_offers, 7)", place=solution.account_page)
        expect(page).because(f"with {times} seconds for user, orders and offers, the page is another one").at(solution.account_page).equals(
            ({"id": 7}, ["order of 7"], [])
        )
        expect(sorted(log)).because("not each of the three was called once").at(solution.account_page).equals(["offers", "orders", "user"])
        took[times] = f"{run.elapsed:g}"
    evidence("seconds for (user, orders, offers)", ", ".join(f"{times}: {seconds}" for times, seconds in took.items()))
    for (user, orders, offers), seconds in took.items():
        wanted = f"{max(user + orders, offers):g}"
        if seconds != wanted:
            fail(
                f"with {user}, {orders} and {offers} seconds for user, orders and offers, the page took {seconds} and not {wanted}",
                call="await account_page(load_user, load_orders, load_offers, 7)", place=solution.account_page,
            )


@check(after=the_waits_overlap, stretch=True)
def cancelling_reaches_every_source(solution):
    """Cancelling the dashboard cancels all that it has started.

    The user has closed the page. Sources that go on, ask services for a page that nobody will see; a dashboard that turns
    the cancellation into an entry cannot be stopped at all.
    """
    made = Sources()
    seen: dict[str, Any] = {}

    async def main() -> None:
        task = asyncio.ensure_future(awaited(solution.dashboard, made.of(quick=(1, 1), slow=(10, 2), slower=(20, 3))))
        await asyncio.sleep(2)
        seen["under way"] = not task.done() and len(made.calls) == 3
        task.cancel()
        try:
            seen["answer"] = await task
        except asyncio.CancelledError:
            seen["cancelled"] = True
        seen["told"], seen["ended"] = sorted(made.told), sorted(made.cancelled)

    run = event_loop.run(main)
    run.result
    if not seen["under way"]:
        fail("two seconds after the start, the sources were not all under way", call="await dashboard(sources)", place=solution.dashboard)
    evidence("when the caller went on, of slow and slower were cancelled", ", ".join(seen["told"]) or "none")
    evidence("and had ended", ", ".join(seen["ended"]) or "none")
    if "cancelled" not in seen:
        fail(f"the task was cancelled, and dashboard returned {seen['answer']!r} all the same", call="task.cancel()", place=solution.dashboard)
    if seen["ended"] != ["slow", "slower"]:
        fail(f"the dashboard was cancelled and had ended, and of two sources under way {len(seen['ended'])} had ended with it", call="task.cancel()", place=solution.dashboard)


# --- how it is observed ----------------------------------------------------------------------


def _dashboard(solution: Any, sources: dict[str, Any]) -> dict[str, Any]:
    answers = event_loop.run(lambda: awaited(solution.dashboard, sources)).result
    if type(answers) is not dict:
        fail(f"dashboard returned {'None' if answers is None else 'a ' + type(answers).__name__} and not a dict", call="await dashboard(sources)", place=solution.dashboard)
    return answers


def _blocking(solution: Any) -> float:
    import time

    def blocking(seconds: float) -> Any:
        async def source() -> None:
            time.sleep(seconds)

        return source

    return event_loop.run(lambda: awaited(solution.dashboard, {"a": blocking(2), "b": blocking(3), "c": blocking(4)})).elapsed


def _page(solution: Any, user: float, orders: float, offers: float) -> tuple[event_loop.Run, list[str], list[Any]]:
    log: list[str] = []
    asked_for: list[Any] = []

    async def load_user(user_id: int) -> dict[str, int]:
        log.append("user")
        await asyncio.sleep(user)
        return {"id": user_id}

    async def load_orders(of: dict[str, int]) -> list[str]:
        log.append("orders")
        asked_for.append(of)
        await asyncio.sleep(orders)
        return ["order of 7"]

    async def load_offers() -> list[str]:
        log.append("offers")
        await asyncio.sleep(offers)
        return []

    return event_loop.run(lambda: awaited(solution.account_page, load_user, load_orders, load_offers, 7)), log, asked_for
