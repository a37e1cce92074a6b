"""Checks for mini_event_loop. Time is virtual: it moves when the loop waits in the selector."""

from __future__ import annotations

import random
import selectors
import socket
import time
from collections.abc import Callable
from typing import Any

from fixtures import Around, File, Stuck, World
from katabook import called, check, evidence, expect, fail, why

RUN = "loop.run(main())"
BIT = 1 / 4096


@check
def a_coroutine_runs_to_its_end(solution):
    """`run` drives a coroutine to its end, and tasks run beside it.

    Calling an `async def` function only makes a coroutine. Something has to call `send(None)` on it, again after each
    wait: that is what a loop does for its tasks.
    """
    for result in (42, 0, None, "", [], KeyError("returned, not raised")):
        log: list[str] = []

        async def child() -> Any:
            log.append("child runs")
            return result

        async def main(loop: Any) -> Any:
            log.append("main runs")
            task = loop.create_task(child())
            log.append("task made")
            loop.call_soon(log.append, "call made")
            loop.call_soon(log.append, "call made")
            first = await task
            again = await task
            return first, again

        def hangs() -> str | None:
            return f"a coroutine awaits a task that has returned {result!r}, and was not resumed" if "child runs" in log else None

        got = _run(solution, World(), main, hangs)
        if not log:
            fail(f"run returned {got!r}, and nothing of the coroutine has run", call=RUN, place=solution.Loop)
        if result == 42:
            evidence("order", ", ".join(log))
        if log[:2] == ["main runs", "child runs"]:
            fail("create_task ran the coroutine at once, before it returned", call="loop.create_task(child())", place=solution.Loop)
        expect(log).because("a task and two equal calls were asked for, and things did not run in this order").at(solution.Loop).equals(
            ["main runs", "task made", "child runs", "call made", "call made"]
        )
        if type(got) is not tuple:
            fail(f"run returned {got!r}, and not what the coroutine returned", call=RUN, place=solution.Loop)
        expect(got).because(f"a task returned {result!r}, and two awaits of it gave something else").at(solution.Loop).equals((result, result))


@check(after=a_coroutine_runs_to_its_end)
def an_exception_goes_to_those_that_await(solution):
    """What ends a task is raised where the task is awaited, and nowhere else.

    A task is a call whose answer comes later. So its exception has to arrive where the answer would have, and
    other tasks have nothing to do with it.
    """
    class Broken(Exception):
        pass

    world, log, problem = World(), [], Broken("sensor 7")

    async def fails(delay: float) -> None:
        await loop.sleep(delay)
        raise problem

    async def watches(name: str, task: Any) -> None:
        try:
            await task
            log.append(f"{name} saw nothing")
        except Broken as error:
            log.append(f"{name} caught {'it' if error is problem else 'another one'}")

    async def other() -> str:
        await loop.sleep(2)
        return "other is well"

    async def main() -> None:
        loop.create_task(fails(0.5))
        task, well = loop.create_task(fails(1)), loop.create_task(other())
        watching = [loop.create_task(watches(name, task)) for name in ("a", "b")]
        for each in watching:
            await each
        await watches("late", task)
        log.append(await well)
        raise problem

    loop = called(solution.Loop, world.clock, world)
    try:
        _drive(solution, world, loop, main())
    except Broken as error:
        raised: Any = error
    else:
        raised = None
    evidence("what each of them saw", ", ".join(log) or "nothing")
    if raised is not None and not log:
        fail("a task raised an exception, and it came out of run", call=RUN, place=solution.Loop)
    expect(log).because("a task that is awaited by three others raised an exception, and this did not come of it").at(solution.Loop).equals(
        ["a caught it", "b caught it", "late caught it", "other is well"]
    )
    if raised is not problem:
        fail("the coroutine given to run raised an exception, and run did not raise it", call=RUN, place=solution.Loop)
    why("The calls behind it in the same turn are made, and the coroutine that has caught it goes on. It is no business of `run`, unless its own coroutine raises it.")
    class Odd(Exception):
        def __bool__(self) -> bool:
            return False

    for kind in (Broken, Odd):
        log.clear()

        async def at_once() -> None:
            raise kind

        async def catches() -> str:
            loop.create_task(at_once())
            task = loop.create_task(at_once())
            loop.call_soon(log.append, "call behind it")
            behind = loop.create_task(other())
            try:
                await task
                log.append("saw nothing")
            except kind:
                log.append("caught")
            await loop.sleep(1)
            log.append("slept")
            log.append(await behind)
            return "end"

        def hangs() -> str | None:
            if "call behind it" not in log:
                return "a task raised an exception, and a call behind it in the same turn was not made"
            return "a coroutine caught the exception of a task and waited again, and was not resumed" if "caught" in log else None

        try:
            got = _drive(solution, world, loop, catches(), hangs)
        except kind:
            fail("a coroutine caught the exception of a task and returned, and run raised it", call=RUN, place=solution.Loop)
        expect(log).because("tasks raised an exception in a turn with other calls, and this did not come of it").at(solution.Loop).equals(
            ["call behind it", "caught", "slept", "other is well"]
        )
        expect(got).because("other tasks had raised exceptions, and run did not return what its coroutine returned").at(solution.Loop).equals("end")


@check(after=a_coroutine_runs_to_its_end)
def a_future_wakes_those_that_wait(solution):
    """A future stops the coroutines that await it, and its result resumes them later.

    `set_result` is called by somebody who is busy with something else. It must not run other people's code in the
    middle of that; it puts their next steps into the queue.
    """
    for value in (7, 0, None):
        log: list[str] = []
        got = _run(solution, World(), lambda loop: _waiting_for(loop, log, value))
        if value == 7:
            evidence("order", " | ".join(log))
        if "set_result called" in log and "set_result returned" in log:
            between = log[log.index("set_result called") + 1 : log.index("set_result returned")]
            if between:
                fail(f"set_result resumed a coroutine before it returned: {', '.join(between)}", call="future.set_result(7)", place=solution.Loop)
        _all_resumed(solution, log, value)
        expect(log).because("three coroutines waited for a future, and things did not run in this order").at(solution.Loop).equals(
            ["c waits", "a waits", "b waits", "set_result called", "set_result returned", f"main got {value!r} at once",
             "call before", f"c got {value!r}", f"a got {value!r}", f"b got {value!r}", "call after"]
        )
        expect(got).because("run did not return what its coroutine returned").at(solution.Loop).equals("end")
    why("A task that ends is a future that gets its result: those that await it stand behind the calls that were asked for before.")
    log = []

    async def child(loop: Any) -> Any:
        loop.call_soon(log.append, "call of the child")
        return loop.create_future()

    async def parent(loop: Any) -> bool:
        outer, inner = loop.create_future(), loop.create_future()
        task = loop.create_task(child(loop))
        got = await task
        log.append("parent goes on")
        outer.set_result(inner)
        return got is not None and await outer is inner and await outer is inner

    kept = _run(solution, World(), parent)
    expect(log).because("a task asked for a call and ended, and the one that awaits it did not come behind that call").at(solution.Loop).equals(["call of the child", "parent goes on"])
    expect(kept).named("whether a future that is the result of another one is given as it is, twice").because("a result that is a future itself was not given as it is").at(
        solution.Loop
    ).equals(True)
    why("An awaitable need not be yours. Whatever passes on what your `__await__` yields, can be driven by your loop.")
    world = World()

    async def deep(loop: Any) -> Any:
        future = loop.create_future()
        loop.call_later(2, future.set_result, "value")
        first = await Around(lambda: Around(lambda: future))
        second = await Around(lambda: loop.sleep(3))
        return first, second[0]

    expect(_run(solution, world, deep)).because("awaiting an object whose __await__ delegates to a future did not give this").at(solution.Loop).equals(
        (("around", ("around", "value")), "around")
    )


@check(after=a_coroutine_runs_to_its_end)
def timers_come_when_they_are_due(solution):
    """Timers run in the order in which they are due, and none too early.

    A delay counts from the moment of the call. So the loop keeps due times, and compares these; what is asked for later
    can be due earlier.
    """
    world, log = World(), []

    def note(*what: Any) -> None:
        log.append((*what, world.passed))

    async def main(loop: Any) -> None:
        for name, delay in (("five", 5), ("three", 3), ("four", 4), ("zero", 0), ("three again", 3), ("bit later", 3 + BIT), ("half", 0.5)):
            loop.call_later(delay, note, name)
        loop.call_later(2, loop.call_later, 1, note, "two and one")
        loop.call_later(1, lambda: loop.call_later(1, note, "one and one", {"several": "arguments"}))
        await loop.sleep(6)

    _run(solution, world, main)
    evidence("calls and when they were made", ", ".join(f"{call[0]} {call[-1]:g}" for call in log))
    _none_early(solution, log, {"five": 5, "three": 3, "four": 4, "zero": 0, "three again": 3, "bit later": 3 + BIT, "half": 0.5, "two and one": 3, "one and one": 2})
    expect(log).because("nine timers did not run in this order, with these arguments, at these times").at(solution.Loop).equals(
        [("zero", 0.0), ("half", 0.5), ("one and one", {"several": "arguments"}, 2.0), ("three", 3.0), ("three again", 3.0),
         ("two and one", 3.0), ("bit later", 3.0 + BIT), ("four", 4.0), ("five", 5.0)]
    )
    why("A call that computes for three seconds makes the timers behind it late. Their order is that of their due times all the same.")
    world, log = World(), []

    async def busy(loop: Any) -> None:
        def works() -> None:
            world.advance(3)
            loop.call_later(1, note, "a second after the work")
            loop.call_later(0, note, "at once after the work")

        loop.call_later(1, works)
        for name, delay in (("late 3", 3), ("late 2", 2), ("on time 5", 5)):
            loop.call_later(delay, note, name)
        await loop.sleep(7)

    _run(solution, world, busy)
    expect(log).because("a call worked from 1 s to 4 s and asked for two others; the timers behind it did not run in this order at these times").at(solution.Loop).equals(
        [("late 2", 4.0), ("late 3", 4.0), ("at once after the work", 4.0), ("on time 5", 5.0), ("a second after the work", 5.0)]
    )
    why("A `sleep(0)` gives way once: the way to share a loop with others in a long computation.")
    log = []

    async def steps(loop: Any, name: str) -> None:
        for step in (1, 2, 3):
            log.append(f"{name}{step}")
            await loop.sleep(0)

    async def both(loop: Any) -> None:
        for task in [loop.create_task(steps(loop, name)) for name in "ab"]:
            await task

    _run(solution, World(), both)
    expect(" ".join(log)).because("two tasks gave way by sleep(0) after each step, and did not take turns").at(solution.Loop).equals("a1 b1 a2 b2 a3 b3")


@check(after=timers_come_when_they_are_due)
def only_the_selector_waits(solution):
    """The loop waits in `select`, once, exactly until something is due.

    That one call is why a thousand coroutines cost one thread, and no processor time while they wait. A loop that
    asks again and again is as quick, and keeps a core busy.
    """
    world, log = World(), []

    async def sleeper(loop: Any, delay: float) -> None:
        await loop.sleep(delay)
        log.append(f"{delay:g}")

    async def main(loop: Any) -> None:
        tasks = [loop.create_task(sleeper(loop, delay)) for delay in (5, 3, 4)]
        for task in tasks:
            await task

    _run(solution, world, main)
    evidence("seconds for all three", f"{world.passed:g}")
    evidence("timeouts of the calls of select that could wait", ", ".join(map(_shown, world.waits)) or "none")
    if world.pauses:
        fail(f"the thread slept for {world.pauses[0]:g} s outside of select", call="time.sleep", place=solution.Loop)
    expect(log).because("three coroutines did not wake in the order in which they were due").at(solution.Loop).equals(["3", "4", "5"])
    if world.passed != 5:
        fail(f"three sleeps of 5, 3 and 4 seconds side by side took {world.passed:g} seconds", call=RUN, place=solution.Loop)
    if world.waits != [3, 1, 1]:
        fail(f"select was called with timeouts of {', '.join(map(_shown, world.waits))}, and not of 3, 1 and 1", call=RUN, place=solution.Loop)
    expect(len(world.timeouts)).named("calls of select").because("select was called far more often than there were turns").at(solution.Loop).at_most(20)
    why("As long as there are calls to make, the loop looks at the files, and does not wait for them.")
    world, log = World(), []
    silent = File(world, "silent")

    async def listens(loop: Any) -> None:
        await loop.readable(silent)

    async def steps(loop: Any) -> float:
        loop.create_task(listens(loop))
        loop.call_later(60, log.append, "a minute")
        for _ in range(3):
            await loop.sleep(0)
            future = loop.create_future()
            loop.call_soon(loop.call_soon, future.set_result, None)
            await future
        return world.passed

    expect(_run(solution, world, steps)).named("seconds that passed").because("there were calls to make, and the loop waited all the same").at(
        solution.Loop
    ).equals(0.0)
    why("Each turn looks at the files once, and what a call adds waits for the next turn.")
    world, seen = World(), []

    async def chain(loop: Any) -> None:
        over = loop.create_future()

        def link() -> None:
            seen.append(len(world.timeouts))
            if len(seen) < 40:
                loop.call_soon(link)
            else:
                over.set_result(None)

        loop.call_soon(link)
        await over

    _run(solution, world, chain)
    between = sorted({after - before for before, after in zip(seen, seen[1:])})
    evidence("calls of select between a call and one that it has asked for", ", ".join(map(str, between)))
    if between != [1]:
        fail(f"between a call and one that it has asked for, select was called {' or '.join(map(str, between))} times instead of once", call="loop.call_soon(fn)", place=solution.Loop)
    why("When `select` returns, the coroutines of the reported files join the calls of this turn, and then the timers that are due, all of them, behind the calls that stand there. What they add waits for the next turn.")
    world, made = World(), []
    door, lamp = File(world, "door", 7, 8.5), File(world, "lamp", 7)

    async def reads(loop: Any, file: File) -> None:
        await loop.readable(file)
        note(file.name)

    def note(name: str) -> None:
        made.append((name, len(world.timeouts) - state["selects"]))

    def begin(loop: Any) -> None:
        state["selects"] = len(world.timeouts)
        loop.call_later(0, note, "timer at once")
        loop.call_soon(note, "call")

    def go_on(loop: Any) -> None:
        state["selects"] = len(world.timeouts)
        loop.call_later(3, note, "timer")
        loop.call_later(3, loop.call_soon, note, "call of a timer")
        loop.call_later(3, note, "last timer")

    def meet(loop: Any) -> None:
        state["selects"] = len(world.timeouts)
        loop.call_later(1, note, "timer with the files")

    def work(loop: Any) -> None:
        state["selects"] = len(world.timeouts)
        loop.call_later(0.25, note, "overdue timer")
        loop.call_soon(note, "call before the file")
        world.advance(1)

    async def turns(loop: Any) -> None:
        tasks = [loop.create_task(reads(loop, file)) for file in (door, lamp)]
        await loop.sleep(1)
        begin(loop)
        await loop.sleep(1)
        loop.call_soon(go_on, loop)
        await loop.sleep(4)
        loop.call_soon(meet, loop)
        for task in tasks:
            await task
        door.read()
        loop.create_task(reads(loop, door))
        await loop.sleep(1)
        loop.call_soon(work, loop)
        await loop.sleep(2)

    state = {"selects": 0}
    _run(solution, world, turns)
    evidence("calls, and in which turn after they were asked for", ", ".join(f"{name} {turn}" for name, turn in made))
    expect([name for name, _ in made]).because("calls, timers and files that came together were not served in this order").at(solution.Loop).equals(
        ["call", "timer at once", "timer", "last timer", "call of a timer", "door", "lamp", "timer with the files", "call before the file", "door", "overdue timer"]
    )
    expect(made).because("calls, timers and files did not come in these turns, counted in calls of select from where they were asked for").at(solution.Loop).equals(
        [("call", 1), ("timer at once", 1), ("timer", 1), ("last timer", 1), ("call of a timer", 2), ("door", 1), ("lamp", 1), ("timer with the files", 1),
         ("call before the file", 1), ("door", 1), ("overdue timer", 1)]
    )
    why("Without a timer there is no moment at which to wake: the loop waits until a file can be read, however long that takes.")
    world = World()
    door = File(world, "door", 86_400.0)

    async def patient(loop: Any) -> str:
        await loop.readable(door)
        return door.read()

    expect(_run(solution, world, patient)).because("a coroutine waited a day for a file, and there was no timer").at(solution.Loop).equals("door at 86400")
    if world.waits != [None]:
        fail(f"there was no timer, and select was called with timeouts of {', '.join(map(_shown, world.waits[:5]))}, and not of None, once", call=RUN, place=solution.Loop)


@check(after=timers_come_when_they_are_due)
def a_file_wakes_its_coroutine(solution):
    """A file that can be read wakes the coroutine that waits for it.

    Timers and files are waited for in the same call, so whatever comes first ends the wait. That is why there can be
    no other place to wait.
    """
    world, log = World(), []
    door, lamp, idle = File(world, "door", 2, 6, 6), File(world, "lamp", 0, 2), File(world, "idle")

    async def reads(loop: Any, file: File, times: int) -> None:
        for _ in range(times):
            await loop.readable(file)
            log.append(file.read())

    async def main(loop: Any) -> None:
        loop.call_later(5, lambda: log.append(f"timer at {world.passed:g}"))
        loop.create_task(reads(loop, idle, 1))
        lamp_task, door_task = (loop.create_task(reads(loop, file, times)) for file, times in ((lamp, 2), (door, 3)))
        await lamp_task
        await loop.sleep(0.5)
        log.append("registered: " + ", ".join(sorted(map(repr, world.registered))))
        await door_task
        log.append("registered: " + ", ".join(sorted(map(repr, world.registered))))

    _run(solution, world, main)
    evidence("what happened", " | ".join(log))
    if world.pauses:
        fail(f"the thread slept for {world.pauses[0]:g} s outside of select, while a file could be read", call="time.sleep", place=solution.Loop)
    late = [entry for entry in log if entry.startswith("door at") and entry not in ("door at 2", "door at 6")]
    if late:
        fail(f"messages came through the door at 2 s and twice at 6 s, and one was read later: {late[0]}", call="await loop.readable(door)", place=solution.Loop)
    if "registered: door, idle" not in log or log[-1] != "registered: idle":
        shown = [entry for entry in log if entry.startswith("registered")]
        fail(
            f"files were registered other than while a coroutine waited for them: {' | '.join(shown)}, and not door, idle and then idle",
            call="await loop.readable(file)", place=solution.Loop,
        )
    expect(sorted(log)).because("files and timers did not come at these times").at(solution.Loop).equals(
        sorted(["lamp at 0", "lamp at 2", "door at 2", "timer at 5", "door at 6", "door at 6", "registered: door, idle", "registered: idle"])
    )
    why("The same with the real thing: a pair of sockets, `selectors.DefaultSelector` and the monotonic clock.")
    log = []
    ours, theirs = socket.socketpair()
    with ours, theirs, selectors.DefaultSelector() as selector:
        ours.setblocking(False)
        loop = called(solution.Loop, time.monotonic, selector)

        async def echo() -> None:
            for _ in range(2):
                await loop.readable(ours)
                log.append(ours.recv(100).decode())

        async def talk() -> None:
            task = loop.create_task(echo())
            for word in ("hello", "bye"):
                await loop.sleep(0.002)
                log.append(f"send {word}")
                theirs.send(word.encode())
            await task

        loop.run(talk())
        left = len(selector.get_map())
    evidence("with a real pair of sockets", ", ".join(log))
    expect(log).because("two words went through a pair of sockets, and did not arrive in this order").at(solution.Loop).equals(
        ["send hello", "hello", "send bye", "bye"]
    )
    expect(left).named("sockets still registered").because("the socket was still registered, and nobody waited for it").at(solution.Loop).equals(0)


@check(after=timers_come_when_they_are_due)
def nobody_starves(solution):
    """A call that asks for itself again keeps nobody from a turn.

    "Until the queue is empty" can be never. A turn makes the calls that were there when it began; then it looks at the
    clock and at the files again.
    """
    for way, again in (("call_soon", lambda loop, f: loop.call_soon(f)), ("call_later(0, …)", lambda loop, f: loop.call_later(0, f))):
        world, log = World(), []
        calls = {"made": 0}
        lamp = File(world, "lamp", 16)

        async def reads(loop: Any) -> None:
            await loop.readable(lamp)
            log.append(f"file read after {calls['made']} calls")

        async def main(loop: Any) -> None:
            def comes_again() -> None:
                if calls["made"] > 3_000:
                    raise Stuck(f"a call that asks for itself again by {way} was made 3,000 times, and {_missing(log)}")
                calls["made"] += 1
                world.advance(1)
                if len(log) < 3:
                    again(loop, comes_again)

            comes_again()
            loop.call_later(4, lambda: log.append(f"timer after {calls['made']} calls"))
            task = loop.create_task(reads(loop))
            await loop.sleep(8)
            log.append(f"task after {calls['made']} calls")
            await task

        _run(solution, world, main)
        evidence(f"one that asks for itself by {way}, a second each", ", ".join(log), exact=False)
        kinds = [entry.split()[0] for entry in log]
        expect(kinds).because(f"a call asked for itself by {way}, and the others did not come in this order").at(solution.Loop).equals(["timer", "task", "file"])
        for entry, due in zip(log, (5, 9, 16)):
            made = int(entry.split()[-2])
            if made > due + 5:
                fail(f"a call that takes a second asked for itself by {way}, and what was due after {due} of them came after {made}", call=RUN, place=solution.Loop)


@check(after=only_the_selector_waits)
def what_is_left_goes_on(solution):
    """`run` ends with the turn in which its coroutine has ended, and the next run goes on from there.

    The loop outlives one coroutine. What was under way then is not lost: a task that sleeps, one that waits for a future or
    for a file, a call.
    """
    world, log = World(), []
    loop, other = called(solution.Loop, world.clock, world), called(solution.Loop, World().clock, World())
    door = File(world, "door", 5)
    called(other.call_soon, log.append, "a call of another loop")
    called(loop.call_soon, log.append, "asked for before run")
    future, at_last = called(loop.create_future), called(loop.create_future)

    async def sleeps() -> None:
        for step, delay in enumerate((1, 3, 2)):
            log.append(f"step {step}")
            await loop.sleep(delay)
        log.append("slept")

    async def waits() -> None:
        log.append(await future)

    async def reads() -> None:
        await loop.readable(door)
        log.append(door.read())

    def last_turn() -> None:
        at_last.set_result("one")
        loop.call_soon(log.append, "behind the end")

    async def first() -> str:
        for coroutine in (sleeps(), waits(), reads()):
            loop.create_task(coroutine)
        loop.call_later(2, last_turn)
        got = await at_last
        loop.call_soon(log.append, "asked for at the end")
        return got

    async def second() -> str:
        future.set_result("future")
        await loop.sleep(5)
        return "two"

    expect(_drive(solution, world, loop, first())).because("run did not return what its coroutine returned").at(solution.Loop).equals("one")
    evidence("calls until run returned", ", ".join(log))
    if "asked for at the end" in log:
        fail("run went on with another turn, after its coroutine had ended", call=RUN, place=solution.Loop)
    expect(log).because("a coroutine ended, and the turn in which it did was not completed, or other calls were made until then").at(solution.Loop).equals(
        ["asked for before run", "step 0", "step 1", "behind the end"]
    )
    log.clear()
    expect(_drive(solution, world, loop, second())).because("run was called a second time, and did not return what its coroutine returned").at(
        solution.Loop
    ).equals("two")
    for entry, words in (
        ("slept", "a task that slept"), ("future", "a task that waited for a future"), ("door at 5", "a task that waited for a file"), ("asked for at the end", "a call that was asked for"),
    ):
        if entry not in log:
            fail(f"run was called again, and this did not go on: {words}, when the first run ended", call=RUN, place=solution.Loop)


@check(after=only_the_selector_waits, stretch=True)
def a_cancelled_timer_is_forgotten(solution):
    """A timer that is cancelled is neither run nor waited for.

    A timeout that was not needed is the usual fate of a timer. If the loop still waits for its moment, each request
    that went well keeps the program awake.
    """
    world, log = World(), []

    async def main(loop: Any) -> None:
        kept = loop.call_later(3, log.append, "kept")
        if not hasattr(kept, "cancel"):
            fail(f"call_later returned {kept!r}, which has no cancel()", call="loop.call_later(3, fn)", place=solution.Loop)
        early, twin, late = (loop.call_later(delay, log.append, name) for delay, name in ((1, "early"), (3, "twin"), (9, "late")))
        await loop.sleep(0)
        early.cancel()
        early.cancel()
        late.cancel()
        first = loop.call_later(4, lambda: same_turn.cancel())
        same_turn = loop.call_later(4, log.append, "cancelled in its own turn")
        await loop.sleep(5)
        again = loop.call_later(1, log.append, "after that")
        same = [loop.call_later(1, log.append, "equal") for _ in range(3)]
        for handle in (kept, first, *same[1:]):
            handle.cancel()
        await loop.sleep(2)
        again.cancel()
        at_once = loop.call_later(0, log.append, "at once")
        at_once.cancel()
        await loop.sleep(BIT)

    _run(solution, world, main)
    evidence("calls", ", ".join(log))
    evidence("timeouts of select", ", ".join(map(_shown, world.waits)))
    expect(log).because("some timers were cancelled in time, and the calls were not these").at(solution.Loop).equals(["kept", "twin", "after that", "equal"])
    if world.waits != [3, 1, 1, 1, 1, BIT]:
        fail(f"the loop waited for a timer that was cancelled: the timeouts were {', '.join(map(_shown, world.waits))}, and not 3, 1, 1, 1, 1 and {BIT:g}", call="handle.cancel()", place=solution.Loop)
    why("All of them may be cancelled; then there is no timer, and those that are left keep their order.")
    world, log = World(), []
    door = File(world, "door", 3_600)

    async def reads(loop: Any) -> None:
        handles = [loop.call_later(delay, log.append, delay) for delay in (1, 2, 3, 50)]
        for handle in handles:
            handle.cancel()
        await loop.readable(door)

    _run(solution, world, reads)
    if world.waits != [None] or log:
        fail(f"four timers were cancelled and a file was waited for; the timeouts were {', '.join(map(_shown, world.waits[:5]))}, and not None, once", call="handle.cancel()", place=solution.Loop)
    for number in range(30):
        chosen, log = random.Random(number), []
        delays = chosen.sample(range(1, 40), 9)
        gone = chosen.sample(delays, 2)

        async def some(loop: Any) -> None:
            handles = {delay: loop.call_later(delay, log.append, delay) for delay in delays}
            for delay in gone:
                handles[delay].cancel()
            await loop.sleep(40)

        _run(solution, World(), some)
        expect(log).because(f"of timers of {delays} s, those of {gone} s were cancelled, and the others did not run in their order").at(solution.Loop).equals(
            sorted(set(delays) - set(gone))
        )


# --- how it is observed ----------------------------------------------------------------------


def _run(solution: Any, world: World, main: Callable[[Any], Any], hangs: Callable[[], str | None] | None = None) -> Any:
    loop = called(solution.Loop, world.clock, world)
    return _drive(solution, world, loop, main(loop), hangs)


def _drive(solution: Any, world: World, loop: Any, coroutine: Any, hangs: Callable[[], str | None] | None = None) -> Any:
    try:
        with world.no_other_waiting():
            return called(loop.run, coroutine)
    except Stuck as problem:
        evidence("timeouts of the last calls of select", ", ".join(map(_shown, world.timeouts[-5:])) or "none")
        fail(hangs and hangs() or str(problem), call=RUN, place=solution.Loop)
    finally:
        coroutine.close()


async def _waiting_for(loop: Any, log: list[str], value: Any) -> str:
    future = loop.create_future()

    async def waits(name: str, delay: float) -> None:
        await loop.sleep(delay)
        log.append(f"{name} waits")
        got = await future
        log.append(f"{name} got {got!r}")

    for name, delay in (("a", 0.5), ("b", 0.75), ("c", 0.25)):
        loop.create_task(waits(name, delay))
    await loop.sleep(1)
    loop.call_soon(log.append, "call before")
    log.append("set_result called")
    future.set_result(value)
    log.append("set_result returned")
    loop.call_soon(log.append, "call after")
    log.append(f"main got {await future!r} at once")
    await loop.sleep(1)
    return "end"


def _all_resumed(solution: Any, log: list[str], value: Any) -> None:
    for name in "cab":
        if f"{name} got {value!r}" not in log:
            fail(f"set_result({value!r}) was called, and one of three that waited did not get it", call="await future", place=solution.Loop)


def _none_early(solution: Any, log: list[tuple[Any, ...]], due: dict[str, float]) -> None:
    for name, *_, at in log:
        if at < due[name]:
            fail(f"a timer due at {due[name]:g} s ran at {at:g} s", call="loop.call_later(delay, fn)", place=solution.Loop)


def _missing(log: list[str]) -> str:
    missing = ("a timer", "a task that slept", "a file that could be read")[len(log):]
    return f"{missing[0]} had no turn" if missing else "goes on"


def _shown(timeout: float | None) -> str:
    return "None" if timeout is None else f"{timeout:g}"
