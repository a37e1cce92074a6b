"""Checks for blocked_event_loop. Time is virtual: a blocked loop shows as beats that are missing."""

import asyncio
import inspect

import fixtures
from fixtures import first_stall, result_of, show_stalls
from katabook import called, check, event_loop, evidence, expect, fail


class Office:
    """A service with all that it needs; made while the loop is running."""

    def __init__(self, solution, *, database=0.0, render=0.0, numbers=0.0):
        fixtures.Renders.seconds = render
        fixtures.Renders.places.clear()
        self.database = fixtures.Database(database)
        self.numbers = fixtures.Numbers(numbers)
        self.pool = fixtures.Pool()
        self.service = called(solution.InvoiceService, self.database, fixtures.render, self.pool, self.numbers)

    async def handle(self, customer):
        waiting = called(self.service.handle, customer)
        if not inspect.isawaitable(waiting):
            fail(
                "handle did not return something to await: it has to be an `async def` method",
                place=self.service.handle,
            )
        answer = await waiting
        if type(answer) is not tuple or len(answer) != 2:
            fail(f"handle returned {answer!r}, not a tuple of number and text", place=self.service.handle)
        return answer


@check
def invoices_are_right(solution):
    """Invoices have the right text and consecutive numbers, also after a failed one.

    A number that was drawn for an invoice that never came to be is a gap that the auditor asks about.
    """
    answers = []

    async def main():
        office = Office(solution)
        for customer in ("anna", "bob", "carlos", "dora", "edda", "fritz", "gustav"):
            office.numbers.fail_next = customer == "dora"
            office.database.fail_next = customer == "fritz"
            answers.append(await _answer(office.handle(customer)))

    run = event_loop.run(main)
    evidence("anna, bob (no sense in the rows), carlos, dora (counter out of reach), edda, fritz (database down), gustav", answers)
    result_of(run)
    expected = [(1, "46 EUR"), "ValueError", (2, "48 EUR"), "ConnectionError", (3, "46 EUR"), "TimeoutError", (4, "48 EUR")]
    expect(answers).because(_wrong_answer(answers, expected)).equals(expected)


def _wrong_answer(answers, expected):
    for answer, wanted in zip(answers, expected):
        if answer == wanted:
            continue
        if type(wanted) is str:
            return f"the {wanted} did not reach the caller"
        if type(answer) is tuple and answer[1:] == wanted[1:]:
            return "the numbers have a gap: a request that failed has taken one"
        break
    return "the answers are not the expected ones"


async def _answer(coroutine):
    """What it returns, or the name of the expected error that it raises; others travel on."""
    try:
        return await asyncio.ensure_future(coroutine)
    except (ValueError, ConnectionError, TimeoutError) as error:
        return type(error).__name__


@check
def loop_turns_while_the_database_is_asked(solution):
    """The loop goes on while a request waits for the database.

    A blocking call in one coroutine stops *all* of them: every request, every timer, the health check.
    """

    async def main():
        office = Office(solution, database=0.2)
        async with event_loop.Heartbeat(0.01) as heart:
            await office.handle("anna")
        return office, heart

    run = event_loop.run(main)
    office, heart = result_of(run)
    evidence("heartbeats of the loop in 0.2 s", heart)
    if not office.database.rows_of.calls:
        fail("the database was not asked at all", place=solution.InvoiceService.handle)
    if office.database.asked_in_pool:
        fail(
            "the database was asked in the pool: a connection cannot be sent to another process",
            place=solution.InvoiceService.handle,
            why="What waits needs a thread, what computes needs a process. The function that a pool of processes is given travels as a pickle, with all that hangs on it; a bound method of a connection takes the connection along.",
        )
    if office.database.rows_of.on_loop or heart.longest_gap > heart.every:
        evidence("turns of the loop before that", office.database.steps_before)
        show_stalls(run)
        fail(f"the loop stood still for {heart.longest_gap:g} s, while the database was asked", place=first_stall(run))


@check(after=loop_turns_while_the_database_is_asked)
def request_id_reaches_the_driver(solution):
    """The driver sees the request's own id, whichever thread it runs in.

    Otherwise the slow query in the log belongs to nobody, on the night when you need to know whose it was.
    """

    async def main():
        office = Office(solution, database=0.2)
        tasks = []
        for number, customer in enumerate(("anna", "carlos", "edda"), start=1):
            fixtures.request_id.set(f"req-{number}")
            tasks.append(asyncio.create_task(office.handle(customer)))
        fixtures.request_id.set("none")
        await asyncio.gather(*tasks)
        return office

    office = result_of(event_loop.run(main))
    seen = {customer: office.database.request_ids.get(customer) for customer in ("anna", "carlos", "edda")}
    expect(seen).named("request ids that the driver saw").because(
        "the driver does not see the context variable that was set for the request"
    ).equals({"anna": "req-1", "carlos": "req-2", "edda": "req-3"})


@check
def report_is_computed_in_the_pool(solution):
    """The text is computed in the pool, while the loop goes on.

    Pure Python holds the GIL: computing in a thread of the same process, it takes turns with the loop,
    and every other request gets slower by it.
    """

    async def main():
        office = Office(solution, render=0.3)
        async with event_loop.Heartbeat(0.01) as heart:
            await office.handle("anna")
            await office.handle("carlos")
        return office, heart

    run = event_loop.run(main)
    office, heart = result_of(run)
    places = list(fixtures.Renders.places)
    evidence("render ran", ", ".join(places) or "nowhere")
    evidence("heartbeats of the loop meanwhile", heart)
    if office.pool.refused > office.database.asked_in_pool:  # what the database has to do with it is asked elsewhere
        fail(
            "the pool was given a job that cannot be pickled, to compute the text: no other process could take it",
            place=solution.InvoiceService.handle,
        )
    if office.pool.was_shut_down:
        fail(
            "the pool was shut down: it belongs to the application, and the next request needs it",
            place=solution.InvoiceService.handle,
        )
    if heart.longest_gap > heart.every:
        show_stalls(run)
        fail(f"the loop stood still for {heart.longest_gap:g} s, while the text was computed", place=first_stall(run))
    if set(places) != {"in the pool"}:
        fail(f"render ran {places[0] if places else 'nowhere'}, not in the pool", place=solution.InvoiceService.handle)


@check
def requests_overlap(solution):
    """Three requests take as long as one.

    A call that holds up the loop, and a lock that is wider than what it protects, have the same effect: the
    concurrent service is a queue again.
    """

    async def main():
        office = Office(solution, database=0.2, render=0.3)
        await asyncio.gather(*(office.handle(name) for name in ("anna", "carlos", "edda")))

    run = event_loop.run(main)
    result_of(run)
    shown = f"{run.elapsed:g} s"
    evidence("three requests of 0.2 s database and 0.3 s computing took", shown)
    if round(run.elapsed, 3) > 0.5:
        show_stalls(run)
        fail(
            f"three requests took {shown} instead of 0.5 s: they waited for one another",
            place=first_stall(run) or solution.InvoiceService.handle,
        )


@check
def numbers_are_drawn_one_at_a_time(solution):
    """Concurrent requests get different numbers, and nobody waits for ever.

    "One thread, so no races" holds from one await to the next: at each await, everybody else may run. And a lock
    that stops the whole thread also stops the one who is to release it.
    """

    async def main():
        office = Office(solution, numbers=0.05)
        return await asyncio.gather(*(office.handle(name) for name in ("anna", "carlos", "edda")))

    with fixtures.locks_taken() as taken:
        run = event_loop.run(main)
    show_stalls(run)
    evidence("locks of asyncio that were taken", fixtures.many_locks(taken))
    numbers = sorted(number for number, _ in result_of(run))
    expect(numbers).named("numbers of three concurrent requests").because(
        "the same number was given out more than once" if len(set(numbers)) < 3 else "the numbers are not consecutive"
    ).equals([1, 2, 3])
    evidence("time to draw three numbers, 0.1 s each", f"{run.elapsed:g} s")


@check(stretch=True)
def blocker_is_named(solution):
    """`blocked_at` names the function and the line that hold up the loop, while they do.

    From inside the loop you only ever see that you were late. Who made you late is on the stack of the
    loop's thread, at that very moment, and nowhere afterwards.
    """
    cases = (
        (fixtures.BlockedLoop.calls_something_slow, fixtures.read_slow_disk),
        (fixtures.BlockedLoop.leaves_it_to_a_callback, fixtures.on_timer),
    )
    for main, culprit in cases:
        blocked = fixtures.BlockedLoop()
        blocked.start(main)
        try:
            found = solution.blocked_at(blocked.loop, blocked.thread.ident, lambda event: event.is_set())
        finally:
            blocked.end()
        sentence = (
            f"the loop's thread was held up in {culprit.__name__}, and blocked_at said None"
            if found is None
            else f"the loop's thread was executing {culprit.__name__}, and blocked_at named something else"
        )
        expect(found).named(f"blocked in {culprit.__name__}").at(solution.blocked_at).because(sentence).equals(
            (culprit.__name__, fixtures.line_of(culprit))
        )


@check(stretch=True)
def waiting_is_not_blocking(solution):
    """`blocked_at` stays silent about a coroutine that merely waits, however long.

    An idle loop sleeps in the operating system. Whoever wants an answer from it has to wake it.
    """
    idle = fixtures.BlockedLoop()
    idle.start(fixtures.BlockedLoop.waits_for_long)
    try:
        found = solution.blocked_at(idle.loop, idle.thread.ident, lambda event: event.wait(2.0))
    finally:
        idle.end()
    if found is not None:
        fail(
            "an idle loop was reported as blocked: it was asked for a sign of life, but never woken to give it",
            place=solution.blocked_at,
        )
    expect(found).named("blocked_at of an idle loop").equals(None)
