"""Checks for task_queue: workers die, come back late and take tasks between each other's statements; the clock is the check's."""

from __future__ import annotations

import datetime
import sqlite3
from typing import Any

import fixtures
from katabook import Failed, called, calls, check, evidence, expect, fail, faults, raised_at, sql, why


@check
def tasks_are_lent_when_due(solution):
    """A task is lent when it is due, to one worker, and is gone once it is confirmed.

    The request that put it has long been answered. All that is known of the work is what stands in the queue.
    """
    with fixtures.office(solution) as office:
        mine, conn = office.queue()
        other, _ = office.queue()
        if office.claim(mine) is not None:
            fail("an empty queue lent a task", call="queue.claim(60)", place=solution.Queue)
        args = {"to": "ann", "lines": [1, 2.5, None, True, {"ü": []}], "": ""}
        office.put(mine, conn, "mail", args)
        task = office.claim(other)
        evidence("lent to another process", task and (task["name"], task["args"], task["attempt"]))
        if task is None:
            fail("a task was put and committed, and another process was not lent it", call="queue.claim(60)", place=solution.Queue)
        expect((task["name"], task["args"], task["attempt"])).because("a task was not lent as it was put").at(solution.Queue).equals(("mail", args, 1))
        for worker in (mine, other):
            if office.claim(worker) is not None:
                fail("a task was lent, and it was lent once more before its lease ran out", call="queue.claim(60)", place=solution.Queue)
        if not office.said("ack", other, task):
            fail("a claim was held, and ack returned False", call="queue.ack(task)", place=solution.Queue)
        office.now += 10_000
        if office.claim(mine) is not None:
            fail("a task was confirmed, and it was lent once more later", call="queue.claim(60)", place=solution.Queue)
        why("Each word is about one task. What belongs to another one stays as it is, however much the two look alike.")
        office.put(mine, conn, "second")
        office.put(mine, conn, "third")
        second, third = office.claim(mine), office.claim(other)
        evidence("a later task has the id of one that is done", "yes" if second and second["id"] == task["id"] else "no")
        if second is None or third is None:
            fail("two tasks were due, and two claims did not get both", call="queue.claim(60)", place=solution.Queue)
        if second["id"] == task["id"]:
            fail("a task was confirmed, and the next one that was put has its id", call="queue.claim(60)", place=solution.Queue)
        words = [office.said("ack", mine, second), office.said("ack", other, third)]
        evidence("two tasks were held, and both confirmed", words)
        expect(words).because("two tasks were held at the same time, and confirming the one ended the claim of the other").at(solution.Queue).equals([True, True])

        why("What waits for longest comes first. When a task is due counts, and not when it was put.")
        for name, delay in (("in 300 s", 300), ("in 60 s", 60.0), ("now", 0), ("in 60 s, too", 60), ("in 59.5 s", 59.5)):
            office.put(mine, conn, name, delay=delay)
        order: list[tuple[float, str]] = []
        start = office.now
        for moment in (0, 59, 59.5, 60, 299.5, 300):
            office.now = start + moment
            while task := office.claim(mine, 1000):
                order.append((moment, task["name"]))
        evidence("when tasks with a delay were lent", order)
        expect(order).because("tasks with a delay were not lent from the moment on at which they were due").at(solution.Queue).equals([(0, "now"), (59.5, "in 59.5 s"), (60, "in 60 s"), (60, "in 60 s, too"), (300, "in 300 s")])
        for name, delay in (("third", 50), ("first", 5), ("second", 20), ("fourth", 50)):
            office.put(mine, conn, name, delay=delay)
        office.now += 100
        names, ids = [], []
        while (task := office.claim(mine, 1000)) and len(names) < 9:
            names.append(task["name"])
            ids.append(task["id"])
        evidence("lent when all were due", names)
        expect(names).because("four tasks were due, and the one that had been due for longest did not come first").at(solution.Queue).equals(["first", "second", "third", "fourth"])
        if len(set(ids)) < 4:
            fail("two tasks have the same id", call="queue.claim(1000)", place=solution.Queue)


@check(after=tasks_are_lent_when_due)
def putting_belongs_to_the_caller(solution):
    """A task that was put in a transaction is there if that transaction was committed.

    "Send the invoice" is put by the code that stores the order. If the order is rolled back, the invoice must not be sent, and if
    it is stored, the task cannot be missing.
    """
    with fixtures.office(solution) as office:
        queue, conn = office.queue()
        worker, _ = office.queue()
        office.put(queue, conn, "first")
        called(queue.put, "invoice", {"order": 1})
        seen = not conn.in_transaction
        evidence("put left the commit to its caller", "no" if seen else "yes")
        if seen:
            fail("put committed what belongs to the transaction of its caller", call="queue.put('invoice', {'order': 1})", place=solution.Queue)
        conn.rollback()
        names = _all(office, worker)
        evidence("tasks after a roll-back", names)
        expect(names).because("the caller rolled back, and the task that it had put is there").at(solution.Queue).equals(["first"])
        with conn:
            called(queue.put, "invoice", {"order": 2})
            called(queue.put, "mail", {"order": 2})
        expect(_all(office, worker)).because("the caller put two tasks in one transaction and committed, and not both are there").at(solution.Queue).equals(["invoice", "mail"])
        again, _ = office.queue()
        office.put(queue, conn, "still there")
        expect(_all(office, again)).because("a queue was made again for the same database, and a task was lost").at(solution.Queue).equals(["still there"])


@check(after=tasks_are_lent_when_due)
def one_task_one_worker(solution):
    """Two workers that claim at the same time never get the same task.

    The other one may claim between any two statements. Who first looks and then takes, takes what somebody else has taken in between.
    """
    rows: list[tuple[str, list[Any]]] = []
    empty: list[str] = []
    for tasks in (1, 2):
        for number in range(1, 30):
            with fixtures.office(solution) as office:
                mine, conn = office.queue()
                other, others = office.queue()
                for name in ("a", "b")[:tasks]:
                    office.put(mine, conn, name)
                state: dict[str, Any] = {"statements": 0, "where": "", "got": []}

                def meanwhile(text: str) -> None:
                    state["statements"] += 1
                    if state["statements"] == number:
                        state["where"] = " ".join(text.split())[:30]
                        state["got"].append(_tried(other, others))

                with sql.before_each(conn, meanwhile):
                    state["got"].append(_tried(mine, conn))
                conn.rollback()
                for queue, its in ((other, others), (mine, conn), (other, others)):
                    state["got"].append(_tried(queue, its))
                if not state["where"]:
                    break
                theirs, its = state["got"][:2]
                if tasks == 2 and isinstance(theirs, dict) and its is None:
                    empty.append(state["where"])
                rows.append((f"{tasks} due, claimed by another before {state['where']}", sorted(task["name"] for task in state["got"] if isinstance(task, dict))))
    for words, got in rows:
        evidence(words, got, exact=False)
    twice = sum(len(got) > len(set(got)) for _, got in rows)
    evidence("tasks that two workers held at once", "none" if not twice else "some")
    if not rows:
        fail("claim sent no statement", call="queue.claim(60)", place=solution.Queue)
    if twice:
        fail("two workers claimed at the same time, and both were lent the same task", call="queue.claim(60)", place=solution.Queue)
    if empty:
        fail("two tasks were due, another worker took one of them at the same time, and claim returned None", call="queue.claim(60)", place=solution.Queue)
    for words, got in rows:
        if got != ["a", "b"][: int(words[0])]:
            fail("two workers claimed at the same time, and a task that was due was lent to neither of them", call="queue.claim(60)", place=solution.Queue)


@check(after=tasks_are_lent_when_due)
def a_dead_worker_loses_nothing(solution):
    """A worker may die at any moment, and its task comes back when the lease has run out.

    A task that is removed when it is taken dies with its worker. One that is lent comes back.
    """
    with fixtures.office(solution) as office:
        queue, conn = office.queue()
        office.put(queue, conn, "mail", {"to": "ann"})
        first = office.claim(queue, 60)
        seen = []
        for moment in (59.5, 60):
            office.now = moment
            task = office.claim(queue, 30)
            seen.append((moment, task and task["attempt"]))
        evidence("lease 60 s: attempt that was lent after", seen)
        expect(seen).because("a worker died with a task that was lent to it for 60 seconds, and the task did not come back as a second attempt at their end").at(solution.Queue).equals([(59.5, None), (60, 2)])
        if task["id"] != first["id"]:
            fail("a task came back with another id", call="queue.claim(60)", place=solution.Queue)
        expect((task["name"], task["args"])).because("a task that came back is not what was put").at(solution.Queue).equals(("mail", {"to": "ann"}))
        why("A lease has the length that was asked for, by each claim for itself.")
        office.now += 29.5
        early = office.claim(queue)
        office.now += 0.5
        late = office.claim(queue)
        evidence("then a lease of 30 s: lent after 29.5 s, after 30 s", (early is not None, late is not None))
        expect((early is not None, late is not None)).because("the second claim was for 30 seconds, and the task did not come back at their end").at(solution.Queue).equals((False, True))

    why("A process dies between two statements as well, also between those of claim and ack.")
    rows = []
    for method in ("claim", "ack"):
        worlds: list[Any] = []

        def run(point: faults.CrashPoint) -> Any:
            context = fixtures.office(solution)
            office = context.__enter__()
            queue, conn = office.queue()
            worlds.append((context, office))
            office.put(queue, conn, "mail")
            task = office.claim(queue) if method == "ack" else None
            point.watch_sql(conn)
            with point:
                return queue.ack(task) if method == "ack" else queue.claim(60)

        for crash in faults.crash_points(run, at_most=30):
            context, office = worlds[-1]
            office.conns[0].rollback()
            office.now += 60
            back = _all(office, office.queue()[0])
            context.__exit__(None, None, None)
            rows.append((f"{method} died before {crash.where}" if crash.crashed else f"{method} did not die", back, method, crash.crashed))
    for words, back, *_ in rows:
        evidence(words, back, exact=False)
    lost = [words for words, back, method, crashed in rows if not back and (crashed or method == "claim")]
    evidence("deaths that lost a task", len(lost))
    if lost:
        fail(f"a worker died in {lost[0].split()[0]}, and its task never came back", call=f"queue.{lost[0].split()[0]}(…)", place=solution.Queue)
    for words, back, method, crashed in rows:
        if len(back) > 1:
            fail("a worker died, and its task came back twice", call=f"queue.{method}(…)", place=solution.Queue)
        if back and not crashed and method == "ack":
            fail("a task was confirmed, and it was lent once more", call="queue.ack(task)", place=solution.Queue)


@check(after=tasks_are_lent_when_due)
def zombies_are_refused(solution):
    """A claim that does not hold any more changes nothing.

    A worker that was stopped for a minute does not know that its task is somebody else's now. If its word counts, the task is removed
    while the other one works, or comes back although it is done.
    """
    rows: list[tuple[str, bool, bool]] = []
    for words, ending in (
        ("its lease has just run out", "late"), ("its lease ran out half a second ago", "later"), ("its third lease has run out", "third"), ("the task was lent to somebody else", "lent"),
        ("it has failed the task itself", "own fail"), ("it has confirmed the task itself", "own ack"), ("the task is dead", "dead"),
    ):
        for method in ("ack", "fail", "heartbeat"):
            with fixtures.office(solution) as office:
                queue, conn = office.queue()
                other, _ = office.queue()
                office.put(queue, conn, "mail")
                zombie = office.claim(queue, 60)
                if ending == "third":
                    for _ in range(2):
                        office.now += 60
                        zombie = office.claim(queue, 60) or zombie
                if ending == "own fail":
                    office.said("fail", queue, zombie, "no")
                elif ending == "own ack":
                    office.said("ack", queue, zombie)
                else:
                    office.now += 60.5 if ending == "later" else 60
                held = None
                if ending in ("lent", "dead"):
                    held = office.claim(other, 500)
                if ending == "dead":
                    office.now += 500
                    office.claim(other, 7)
                    office.now += 7
                if ending in ("dead", "third") and [error for _, _, error in office.dead(other)] != ["lost"]:
                    continue  # it is another check that says what is dead
                answer = office.said(method, queue, zombie, *{"fail": ("zombie",), "heartbeat": (5000,)}.get(method, ()))
                changed = _after(office, other, held, ending in ("dead", "third")) != {
                    "late": ("lent again", 2), "later": ("lent again", 2), "third": ("dead", ["lost"]), "lent": ("held", True), "own fail": ("lent again", 2), "own ack": ("lent again", None), "dead": ("dead", ["lost"]),
                }[ending]
                rows.append((f"{method} after {words}", answer, changed))
    evidence("said True", [words for words, answer, _ in rows if answer] or "none")
    evidence("changed the task", [words for words, _, changed in rows if changed] or "none")
    for words, answer, _ in rows:
        if answer:
            fail(f"a claim did not hold any more, and its word counted: {words}", call=f"queue.{words.split()[0]}(task…)", place=solution.Queue)
    for words, _, changed in rows:
        if changed:
            fail(f"a claim did not hold any more, and it changed the task: {words}", call=f"queue.{words.split()[0]}(task…)", place=solution.Queue)

    why("Between the look at the lease and the change lies a moment, in which the lease runs out and somebody else takes the task.")
    for method in ("ack", "fail", "heartbeat"):
        for number in range(1, 20):
            with fixtures.office(solution) as office:
                queue, conn = office.queue()
                other, others = office.queue()
                office.put(queue, conn, "mail")
                task = office.claim(queue, 60)
                state: dict[str, Any] = {"statements": 0, "where": "", "held": None}

                def meanwhile(text: str) -> None:
                    state["statements"] += 1
                    if state["statements"] == number:
                        state["where"] = " ".join(text.split())[:30]
                        office.now += 60
                        state["held"] = _tried(other, others)

                with sql.before_each(conn, meanwhile):
                    try:
                        getattr(queue, method)(task, *{"fail": ("slow",), "heartbeat": (5000,)}.get(method, ()))
                    except sqlite3.OperationalError:
                        pass
                conn.rollback()
                if not state["where"]:
                    break
                if isinstance(state["held"], dict) and not office.said("ack", other, state["held"]):
                    evidence("the moment", f"{method}, before {state['where']}", exact=False)
                    fail(f"while {method} was under way, the lease ran out and another worker was lent the task, and that one lost it", call=f"queue.{method}(task…)", place=solution.Queue)


@check(after=a_dead_worker_loses_nothing)
def heartbeats_keep_a_task(solution):
    """A worker that needs longer keeps its task by heartbeats.

    A short lease brings tasks of dead workers back soon. Heartbeats keep it from taking tasks away from those that live.
    """
    with fixtures.office(solution) as office:
        queue, conn = office.queue()
        other, _ = office.queue()
        office.put(queue, conn, "film")
        task = office.claim(queue, 60)
        taken: list[float] = []
        for _ in range(5):
            office.now += 50
            if not office.said("heartbeat", queue, task, 60):
                fail("a claim was held, and heartbeat returned False", call="queue.heartbeat(task, 60)", place=solution.Queue)
            if office.claim(other):
                taken.append(office.now)
        office.now += 59.5
        if office.claim(other):
            taken.append(office.now)
        evidence("taken away while heartbeats came, at", taken or "never")
        if taken:
            fail("a worker sent heartbeats, and its task was given to another one", call="queue.heartbeat(task, 60)", place=solution.Queue)
        office.now += 0.5
        back = office.claim(other)
        evidence("60 s after the last heartbeat", "lent again" if back else "kept")
        if not back:
            fail("the last heartbeat was for 60 seconds, and the task did not come back at their end", call="queue.heartbeat(task, 60)", place=solution.Queue)
        expect(back["attempt"]).because("heartbeats counted as attempts").at(solution.Queue).equals(2)
        office.said("heartbeat", other, back, 5)
        office.now += 5
        if not office.claim(queue):
            fail("a heartbeat for 5 seconds from now did not make the lease end earlier", call="queue.heartbeat(task, 5)", place=solution.Queue)


@check(after=tasks_are_lent_when_due)
def failures_wait_and_end(solution):
    """A task that fails is tried again after a pause that grows, and rests among the dead after its third attempt.

    Tried again at once, a bad address takes all the time there is. Tried for ever, it never comes before somebody's eyes.
    """
    with fixtures.office(solution) as office:
        queue, conn = office.queue()
        start = office.now
        office.put(queue, conn, "lost", {"n": 1}, delay=1000)
        office.put(queue, conn, "bad", {"to": "?"})
        office.put(queue, conn, "fine")
        office.put(queue, conn, "worse", {"n": 2}, delay=2000)
        held: list[tuple[float, str, int]] = []
        at_once: Any = None
        for moment in (0, 5, 9.5, 10, 15, 20, 25, 29.5, 30, 40, 50, 69.5, 70, 90, 110, 150, 310):
            office.now = start + moment
            while task := office.claim(queue, 60):
                held.append((moment, task["name"], task["attempt"]))
                if len(held) > 20:
                    evidence("lent", held[:6])
                    fail("a task that failed was tried again without a pause", call="queue.fail(task, 'no such address')", place=solution.Queue)
                if task["name"] == "fine":
                    answer = office.said("ack", queue, task)
                else:
                    answer = office.said("fail", queue, task, f"no such address ({task['attempt']})")
                    if task["attempt"] == 3:
                        at_once = office.dead(queue)
                if not answer:
                    fail("a claim was held, and its word did not count", call=f"queue.{'ack' if task['name'] == 'fine' else 'fail'}(task…)", place=solution.Queue)
        evidence("lent, by second, name and attempt", held)
        wanted = [(0, "bad", 1), (0, "fine", 1), (10, "bad", 2), (30, "bad", 3)]
        if held[:4] == wanted and len(held) > 4:
            fail("a task failed three times, and was lent once more", call="queue.claim(60)", place=solution.Queue)
        expect(held).because("a task failed each time, and was not tried again after 10 and after 20 seconds, or the other one waited for it").at(solution.Queue).equals(wanted)
        found = office.dead(queue)
        evidence("dead", found)
        if at_once == [] and found:
            fail("a task failed for the third time, and dead() does not list it at once", call="queue.dead()", place=solution.Queue)
        expect(found).because("a task failed three times, and dead() does not list it as (name, args, error), with the error of its last attempt").at(solution.Queue).equals([("bad", {"to": "?"}, "no such address (3)")])

        why("The pause begins when the task has failed. What it waits for is some time without a try.")
        office.now = start + 500
        office.put(queue, conn, "slow")
        task = office.claim(queue, 60)
        office.now += 37
        office.said("fail", queue, task, "")
        seen = []
        for moment in (0, 9.5, 10):
            office.now = start + 537 + moment
            task = office.claim(queue, 60)
            seen.append((moment, task and task["attempt"]))
        evidence("it failed 37 s after it was lent; lent again so many seconds later", seen)
        expect(seen).because("a task failed a while after it was lent, and was not due again 10 seconds after it had failed").at(solution.Queue).equals([(0, None), (9.5, None), (10, 2)])
        office.said("ack", queue, task)

        why("A task that kills its worker never gets to fail. It is the worst of all, since it takes a worker with it each time.")
        office.now = start + 1000
        lent = []

        def claim() -> Any:
            task = office.claim(queue, 60)
            lent.append((task and task["name"], task and task["attempt"]))
            if task is None:
                evidence("lent until then", lent)
                fail("a task was not lent three times before it was given up", call="queue.claim(60)", place=solution.Queue)
            return task

        claim()
        office.now += 60
        office.said("fail", queue, claim(), "an error of the second attempt")
        office.now += 20
        claim()
        expect(office.dead(queue)).because("the third lease of a task has not run out yet, and it is among the dead").at(solution.Queue).equals([("bad", {"to": "?"}, "no such address (3)")])
        office.now += 60
        expect(office.dead(queue)).because("the third lease of a task has just run out, and dead() does not list it in its place").at(solution.Queue).equals([("lost", {"n": 1}, "lost"), ("bad", {"to": "?"}, "no such address (3)")])
        office.now = start + 2000
        for _ in range(3):
            office.said("fail", queue, claim(), "")
            office.now += 20
        evidence("a task whose third lease ran out, and one that failed three times", lent)
        expect(lent).because("tasks were not lent three times each").at(solution.Queue).equals([("lost", 1), ("lost", 2), ("lost", 3), ("worse", 1), ("worse", 2), ("worse", 3)])
        office.now += 10_000
        if task := office.claim(queue):
            fail(f"a task was lent for a fourth time after its third {'lease ran out' if task['name'] == 'lost' else 'attempt failed'}", call="queue.claim(60)", place=solution.Queue)
        again, _ = office.queue()
        expect(office.dead(again)).because("dead() does not list the dead tasks with their last errors, in the order in which they were put").at(solution.Queue).equals(
            [("lost", {"n": 1}, "lost"), ("bad", {"to": "?"}, "no such address (3)"), ("worse", {"n": 2}, "")]
        )


class _Customer:
    name = "ann"


@check(after=tasks_are_lent_when_due)
def arguments_are_plain_data(solution):
    """What JSON cannot hold is refused when it is put.

    The worker is another process, perhaps of another version, and perhaps it is tomorrow. What gets there is text; better that the one who
    puts a task learns at once what does not.
    """
    loop: dict[str, Any] = {}
    loop["loop"] = loop
    with fixtures.office(solution) as office:
        queue, conn = office.queue()
        accepted, others = [], []
        for words, value in (("an object", _Customer()), ("a date", datetime.date(2026, 1, 31)), ("a set", {1}), ("bytes", b"x"), ("a tuple", (1, 2)), ("a number as a key", {1: "x"}), ("NaN", float("nan")), ("infinity", float("inf")), ("a dict that holds itself", loop)):
            for args in ({"value": value}, {"deep": [{"value": value}]}):
                try:
                    called(queue.put, "mail", args)
                    accepted.append(words)
                except TypeError:
                    pass
                except Failed:
                    raise
                except Exception as error:
                    others.append((words, type(error).__name__))
        evidence("accepted", list(dict.fromkeys(accepted)) or "none")
        evidence("refused by another exception", list(dict.fromkeys(others)) or "none")
        if accepted:
            fail(f"{accepted[0]} among the arguments was accepted", call='queue.put("mail", {"value": …})', place=solution.Queue)
        if others:
            fail(f"{others[0][0]} among the arguments raised {others[0][1]}, and not TypeError", call='queue.put("mail", {"value": …})', place=solution.Queue)
        conn.commit()
        left = _all(office, queue)
        if left:
            fail("arguments were refused, and a task was added", call='queue.put("mail", {"value": …})', place=solution.Queue)
        why("The caller may catch the error and go on. What it has done before is its own business.")
        called(queue.put, "", {})
        try:
            queue.put("mail", {"value": {1, 2}})
        except TypeError:
            pass
        conn.commit()
        left = _all(office, queue)
        evidence("a task was put, then one was refused, then the caller committed", left)
        if left != [""]:
            fail("arguments were refused, and what the caller had put before in its transaction is gone", call='queue.put("mail", {"value": …})', place=solution.Queue)


@check(after=failures_wait_and_end, stretch=True)
def a_worker_works_on(solution):
    """A worker does all that is due, whatever becomes of single tasks.

    One bad task must not end the loop. And a stop is asked for between two tasks, so that none is broken off.
    """
    with fixtures.office(solution) as office:
        queue, conn = office.queue()
        journal = calls.Journal()
        mail, film = calls.Spy(name="mail", journal=journal, returns=False), calls.Spy(name="film", journal=journal, raises=ValueError("no film"))
        stops = [False] * 9
        asked = []

        def stop() -> bool:
            asked.append(len(journal.order))
            return stops[len(asked) - 1]

        for name, args in (("mail", {"n": 1}), ("film", {"n": 2}), ("fax", {"n": 3}), ("mail", {"n": 4})):
            office.put(queue, conn, name, args)
        called(solution.work, queue, {"mail": mail, "film": film}, stop)
        evidence("handlers called", journal.order)
        expect([call.args for call in mail.calls + film.calls]).because("four tasks were due, and not each handler was called with the arguments of its tasks").at(solution.work).equals([({"n": 1},), ({"n": 4},), ({"n": 2},)])
        expect(asked[:2]).because("stop was not asked before each claim").at(solution.work).equals([0, 1])
        for pause in (10, 20, 1000):
            office.now += pause
            called(solution.work, queue, {"mail": mail, "film": film}, lambda: False)
        evidence("dead", office.dead(queue))
        expect(office.dead(queue)).because("two tasks failed three times in work, and dead() does not show their errors").at(solution.work).equals([("film", {"n": 2}, "ValueError('no film')"), ("fax", {"n": 3}, "KeyError('fax')")])
        expect(mail.count).because("a task that was done was done again").at(solution.work).equals(2)
        for number in range(3):
            office.put(queue, conn, "mail", {"n": number})
        before = mail.count
        answers = [False, True]
        called(solution.work, queue, {"mail": mail}, lambda: answers.pop(0))
        evidence("done before the stop", mail.count - before)
        expect(mail.count - before).because("stop said True after one task, and another number was done").at(solution.work).equals(1)
        expect(len(_all(office, queue))).because("stop said True after one of three tasks, and two are not left to be claimed").at(solution.work).equals(2)
        why("Ctrl-C is meant for the worker. The task has not failed: its lease runs out, and another worker gets it.")
        office.put(queue, conn, "stopped")
        try:
            called(solution.work, queue, {"stopped": calls.Spy(name="stopped", raises=KeyboardInterrupt())}, lambda: False)
            ended = "went on"
        except KeyboardInterrupt:
            ended = "ended"
        evidence("a handler was interrupted, and the worker", ended)
        if ended != "ended":
            fail("a handler raised KeyboardInterrupt, which is no Exception, and work went on", call="work(queue, handlers, stop)", place=solution.work)
        office.now += 100_000
        _all(office, queue)
        office.put(queue, conn, "slow")

        def slow(args: Any) -> None:
            office.now += 59.5
            taken.append(office.claim(other))
            office.now += 0.5
            taken.append(office.claim(other))

        taken: list[Any] = []
        other, _ = office.queue()
        called(solution.work, queue, {"slow": slow}, lambda: False)
        expect([task is not None for task in taken]).because("work claimed a task, and its lease was not 60 seconds").at(solution.work).equals([False, True])


# --- how it is observed ----------------------------------------------------------------------


def _tried(queue: Any, conn: sqlite3.Connection) -> Any:
    """What claim lends; nothing if another worker holds the lock of the database."""
    try:
        return queue.claim(60)
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise
        conn.rollback()
        return "locked"


def _all(office: fixtures.Office, queue: Any) -> list[str]:
    """The names of all tasks that are due."""
    names = []
    while (task := office.claim(queue, 50_000)) and len(names) < 20:
        names.append(task["name"])
    return names


def _after(office: fixtures.Office, queue: Any, held: Any, dead: bool) -> tuple[str, Any]:
    """What can be seen of the one task that there is, after a zombie has spoken."""
    if dead:
        return "dead", [error for _, _, error in office.dead(queue)]
    if held is not None:
        task = office.claim(queue, 50_000)
        if task:
            return "lent again", task["attempt"]
        if office.said("ack", queue, held):
            return "held", True
    for _ in range(4):
        task = office.claim(queue, 50_000)
        if task:
            return "lent again", task["attempt"]
        office.now += 10
    return "lent again", None
