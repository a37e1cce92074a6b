"""The scheduler of katabook.threads: what it finds, what it leaves alone, that it repeats."""

import concurrent.futures
import copy
import gc
import importlib.util
import pickle
import queue
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
import unittest
import weakref
from pathlib import Path
from unittest import mock

from katabook import threads
from katabook._running import context


class LearnerCase(unittest.TestCase):
    """Gives a test a learner's module made from text."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(setattr, context, "submission_file", context.submission_file)
        self.folder = Path(folder.name)

    def learner(self, text):
        path = self.folder / "solution.py"
        path.write_text(textwrap.dedent(text))
        context.submission_file = str(path)
        spec = importlib.util.spec_from_file_location("solution", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module


COUNTER = """
    import threading

    class Counter:
        def __init__(self):
            self.n = 0
            self._lock = threading.Lock()

        def hit(self):
            self.n += 1

        def safe_hit(self):
            with self._lock:
                self.n += 1

        def half_safe_hit(self):
            old = self.n
            with self._lock:
                self.n = old + 1
    """

BANK = """
    import threading

    class Account:
        def __init__(self, cents):
            self.cents = cents
            self.lock = threading.Lock()

    def transfer(source, target, cents):
        with source.lock:
            with target.lock:
                source.cents -= cents
                target.cents += cents
    """


class LostUpdates(LearnerCase):
    def explore(self, method, **options):
        solution = self.learner(COUNTER)

        def make():
            counter = solution.Counter()
            return counter, [getattr(counter, method)] * 2

        options.setdefault("check", lambda counter: counter.n == 2 or f"two hits count as {counter.n}")
        return threads.explore(make, observe=lambda counter: counter.n, **options)

    def test_an_unprotected_update_is_lost_under_some_schedule(self):
        found = self.explore("hit")
        self.assertTrue(found.complete)
        self.assertFalse(found.ok)
        self.assertEqual(found.first.kind, "check")
        self.assertEqual(found.first.message, "two hits count as 1")
        self.assertEqual(found.first.schedule.preemptions, 1)
        self.assertEqual(set(found.outcomes), {1, 2})
        self.assertEqual(sum(found.outcomes.values()), found.schedules)
        self.assertEqual(found.outcomes[1], found.failing)

    def test_no_preemption_means_no_lost_update(self):
        found = self.explore("hit", preemptions=0)
        self.assertTrue(found.ok and found.complete)
        self.assertEqual(found.schedules, 2)

    def test_a_lock_around_the_whole_update_survives_every_schedule(self):
        found = self.explore("safe_hit")
        self.assertTrue(found.ok, found)
        self.assertTrue(found.complete)
        self.assertEqual(found.outcomes, {2: found.schedules})

    def test_a_lock_around_the_write_only_does_not_help(self):
        self.assertEqual(self.explore("half_safe_hit").first.message, "two hits count as 1")
        self.assertEqual(self.explore("half_safe_hit", at="line").first.message, "two hits count as 1")

    def test_line_granularity_cannot_split_one_statement(self):
        self.assertTrue(self.explore("hit", at="line").ok)

    def test_every_opcode_finds_the_same_outcomes_with_more_schedules(self):
        few, many = self.explore("hit"), self.explore("hit", at="every opcode")
        self.assertEqual(set(few.outcomes), set(many.outcomes))
        self.assertGreater(many.schedules, few.schedules)

    def test_the_limit_stops_the_search_and_says_so(self):
        found = self.explore("hit", limit=5)
        self.assertEqual(found.schedules, 5)
        self.assertFalse(found.complete)
        self.assertIn("the first 5 schedules", str(found))

    def test_stop_after_ends_at_the_first_failure(self):
        found = self.explore("hit", stop_after=1)
        self.assertEqual(found.failing, 1)
        self.assertFalse(found.complete)

    def test_the_hundredth_search_equals_the_first(self):
        first = self.explore("hit", preemptions=1)
        known = (first.schedules, first.outcomes, [f.schedule for f in first.failures], first.table())
        for _ in range(100):
            again = self.explore("hit", preemptions=1)
            self.assertEqual(
                (again.schedules, again.outcomes, [f.schedule for f in again.failures], again.table()), known
            )

    def test_a_schedule_means_the_same_once_the_bytecode_is_specialised(self):
        solution = self.learner(COUNTER)

        def make():
            counter = solution.Counter()
            return counter, [counter.hit, counter.hit]

        cold = threads.explore(make, check=lambda counter: counter.n == 2)
        warm_up = solution.Counter()
        for _ in range(5000):
            warm_up.hit()
        warm = threads.explore(make, check=lambda counter: counter.n == 2)
        self.assertEqual(cold.schedules, warm.schedules)
        self.assertEqual([f.schedule for f in cold.failures], [f.schedule for f in warm.failures])

    def test_a_failing_schedule_can_be_replayed(self):
        solution = self.learner(COUNTER)

        def make():
            counter = solution.Counter()
            return counter, [counter.hit, counter.hit]

        schedule = threads.explore(make, check=lambda counter: counter.n == 2).first.schedule
        for _ in range(10):
            self.assertEqual(threads.replay(make, schedule).state.n, 1)
        self.assertEqual(threads.replay(make).state.n, 2)
        self.assertEqual(threads.replay(make, schedule.switches).state.n, 1)

    def test_a_schedule_that_does_not_fit_is_refused(self):
        solution = self.learner(COUNTER)

        def make():
            counter = solution.Counter()
            return counter, [counter.hit, counter.hit]

        with self.assertRaises(threads.ScheduleMismatch):
            threads.replay(make, [(2, "Z")])

    def test_closure_variables_lose_updates_only_by_schedule(self):
        solution = self.learner(
            """
            def counter():
                n = 0
                def hit():
                    nonlocal n
                    n += 1
                return hit, lambda: n
            """
        )

        def make():
            hit, get = solution.counter()
            return get, [hit, hit]

        found = threads.explore(make, observe=lambda get: get())
        self.assertEqual(set(found.outcomes), {1, 2})
        serial = threads.explore(make, observe=lambda get: get(), preemptions=0)
        self.assertEqual(serial.outcomes, {2: 2})

    def test_helper_functions_of_the_learner_are_interrupted_too(self):
        solution = self.learner(
            """
            class Box:
                n = 0
                def set(self, value):
                    self.n = value
                def hit(self):
                    self.set(self.n + 1)
            """
        )

        def make():
            box = solution.Box()
            return box, [box.hit, box.hit]

        found = threads.explore(make, observe=lambda box: box.n, preemptions=1)
        self.assertEqual(set(found.outcomes), {1, 2})

    def test_three_threads_can_be_named(self):
        solution = self.learner(COUNTER)

        def make():
            counter = solution.Counter()
            return counter, {"reader": lambda: counter.n, "one": counter.hit, "two": counter.hit}

        run = threads.replay(make)
        self.assertEqual(run.names, ["reader", "one", "two"])
        self.assertEqual(run.results["reader"], 0)

    def test_two_threads_that_create_a_singleton_are_told_apart_by_result(self):
        solution = self.learner(
            """
            _made = None
            def get():
                global _made
                if _made is None:
                    _made = object()
                return _made
            """
        )

        def make():
            solution._made = None
            return [solution.get, solution.get]

        found = threads.explore(make, check=lambda run: run.results["A"] is run.results["B"])
        self.assertFalse(found.ok)
        self.assertEqual(found.first.message, "the invariant does not hold")


class Tables(LearnerCase):
    def test_the_table_shows_how_the_update_was_lost(self):
        solution = self.learner(COUNTER)

        def make():
            counter = solution.Counter()
            return counter, [counter.hit, counter.hit]

        table = threads.explore(make, check=lambda counter: counter.n == 2).table()
        self.assertEqual(
            table,
            textwrap.dedent(
                """\
                line  A                                   B
                  10  self.n += 1
                        reads self.n = 0  (LOAD_ATTR)
                        stopped at BINARY_OP
                  10                                      self.n += 1
                                                            reads self.n = 0  (LOAD_ATTR)
                                                            writes self.n = 1  (STORE_ATTR)
                  10  … self.n += 1
                        writes self.n = 1  (STORE_ATTR)"""
            ),
        )

    def test_no_row_is_wider_than_76_columns_with_any_number_of_threads(self):
        solution = self.learner(
            """
            class Box:
                def __init__(self):
                    self.a_rather_long_attribute_name = {}
                def put(self, key):
                    self.a_rather_long_attribute_name[key] = self.a_rather_long_attribute_name.get(key, 0) + len("schön 漢字漢字")
            """
        )
        for count in (1, 2, 3, 4, 6):
            def make():
                box = solution.Box()
                return box, [lambda: box.put("x")] * count

            table = threads.replay(make, [(4, "B")] if count > 1 else []).table()
            self.assertIn("self.a_ra", table)
            for row in table.splitlines():
                self.assertLessEqual(len(row), 76)

    def test_long_stretches_without_events_are_folded(self):
        solution = self.learner(
            """
            def work():
                a = 1
                b = 2
                c = 3
                d = 4
                e = 5
                return a + b + c + d + e
            """
        )
        table = threads.replay(lambda: [solution.work]).table()
        self.assertIn("… 4 more lines", table)
        self.assertNotIn("c = 3", table)

    def test_values_are_shown_without_calling_hostile_code(self):
        solution = self.learner(
            """
            class Nasty:
                def __repr__(self):
                    raise RuntimeError("repr was called")
                def __eq__(self, other):
                    raise RuntimeError("eq was called")
                __hash__ = None
                def __getattr__(self, name):
                    raise RuntimeError("getattr was called")

            class Box:
                def __init__(self):
                    self.item = Nasty()
                def swap(self):
                    old = self.item
                    self.item = Nasty()
            """
        )

        def make():
            box = solution.Box()
            return box, [box.swap, box.swap]

        run = threads.replay(make, [(3, "B")])
        self.assertEqual(run.errors, {})
        self.assertIn("writes self.item", run.table())


class Locks(LearnerCase):
    def test_opposite_transfers_deadlock_and_it_is_said_who_waits(self):
        solution = self.learner(BANK)

        def make():
            a, b = solution.Account(10), solution.Account(20)
            return (a, b), [lambda: solution.transfer(a, b, 1), lambda: solution.transfer(b, a, 1)]

        for at in ("opcode", "line", "call"):
            with self.subTest(at=at):
                found = threads.explore(make, at=at)
                self.assertEqual(found.first.kind, "deadlock")
                self.assertEqual(
                    found.first.message,
                    "deadlock: A waits at line 11 for self.lock #2, held by B since line 10; "
                    "B waits at line 11 for self.lock #1, held by A since line 10",
                )
                self.assertEqual(set(found.lock_cycle), {"self.lock #1", "self.lock #2"})
                self.assertTrue(found.table().endswith("waits for self.lock #2"), found.table())
                self.assertEqual(found.first.run.locks.still_held, ["self.lock #1", "self.lock #2"])

    def test_a_global_order_of_locks_has_no_deadlock_and_no_cycle(self):
        solution = self.learner(
            BANK.replace("with source.lock:", "first, second = sorted((source, target), key=id)\n        with first.lock:")
            .replace("with target.lock:", "with second.lock:")
        )

        def make():
            a, b = solution.Account(10), solution.Account(20)
            return (a, b), [lambda: solution.transfer(a, b, 1), lambda: solution.transfer(b, a, 1)]

        found = threads.explore(make, check=lambda both: both[0].cents == 10, at="line")
        self.assertTrue(found.ok, found)
        self.assertEqual(found.lock_cycle, ())

    def test_a_thread_can_deadlock_with_itself(self):
        solution = self.learner(
            """
            import threading
            lock = threading.Lock()
            def twice():
                with lock:
                    with lock:
                        pass
            """
        )
        run = threads.replay(lambda: [solution.twice])
        self.assertEqual([str(s) for s in run.deadlock], ["A waits at line 6 for lock, held by itself since line 5"])
        self.assertFalse(solution.lock.locked(), "a stopped run gives its locks back")

    def test_an_rlock_may_be_taken_twice(self):
        solution = self.learner(
            """
            from threading import RLock
            class Counter:
                def __init__(self):
                    self.n, self.lock = 0, RLock()
                def hit(self):
                    with self.lock:
                        with self.lock:
                            self.n += 1
            """
        )

        def make():
            counter = solution.Counter()
            return counter, [counter.hit, counter.hit]

        found = threads.explore(make, check=lambda counter: counter.n == 2, preemptions=1)
        self.assertTrue(found.ok and found.complete, found)

    def test_a_timeout_expires_when_nothing_else_can_run_and_takes_no_time(self):
        solution = self.learner(
            """
            import threading
            a, b = threading.Lock(), threading.Lock()
            def give_up(first, second):
                with first:
                    if second.acquire(timeout=3600):
                        second.release()
                        return "both"
                    return "gave up"
            """
        )

        def make():
            return [lambda: solution.give_up(solution.a, solution.b), lambda: solution.give_up(solution.b, solution.a)]

        found = threads.explore(make, observe=lambda run: tuple(run.results.values()), preemptions=1)
        self.assertTrue(found.ok, found)
        self.assertIn(("both", "both"), found.outcomes)
        self.assertIn(("gave up", "both"), found.outcomes)

    def test_a_blocking_acquire_in_make_that_can_never_succeed_is_an_error(self):
        solution = self.learner("import threading\nlock = threading.Lock()\n")

        def make():
            solution.lock.acquire()
            solution.lock.acquire()
            return []

        with self.assertRaisesRegex(RuntimeError, "make"):
            threads.explore(make)

    def test_what_ran_while_a_lock_was_held_is_listed(self):
        solution = self.learner(
            """
            import threading
            class Bank:
                def __init__(self, listener):
                    self.lock, self.listener = threading.Lock(), listener
                def change(self):
                    with self.lock:
                        self.listener()
                        len([1])
                    len([2])
            """
        )
        told = []

        def make():
            bank = solution.Bank(threads.spied(lambda: told.append(1), "listener"))
            return bank, [bank.change]

        held = threads.replay(make).locks.while_held
        self.assertIn(("listener", ("the lock made at line 5",)), [(h.call, h.locks) for h in held])
        self.assertEqual([h.line for h in held if h.call == "len"], [9])

    def test_a_fault_inside_leaves_no_lock_behind_unless_the_code_does(self):
        solution = self.learner(
            """
            import threading
            class Box:
                def __init__(self):
                    self.lock = threading.Lock()
                def good(self):
                    with self.lock:
                        raise KeyError("x")
                def bad(self):
                    self.lock.acquire()
                    raise KeyError("x")
            """
        )
        for method, left in (("good", []), ("bad", ["self.lock"])):
            def make():
                box = solution.Box()
                return box, [getattr(box, method)]

            run = threads.replay(make)
            self.assertIsInstance(run.errors["A"], KeyError)
            self.assertEqual(run.locks.still_held, left)

    def test_locks_that_existed_before_a_run_can_be_used_in_it(self):
        solution = self.learner(
            """
            import threading
            lock = threading.Lock()
            n = 0
            def hit():
                global n
                with lock:
                    n += 1
            """
        )

        def make():
            solution.n = 0
            return [solution.hit] * 2

        for _ in range(3):
            self.assertTrue(threads.explore(make, check=lambda run: solution.n == 2, preemptions=1).ok)


class LibraryPrimitives(LearnerCase):
    def outcomes(self, text, make_name="make", **options):
        solution = self.learner(text)
        return threads.explore(getattr(solution, make_name), observe=lambda s: s() if callable(s) else tuple(s), **options)

    def test_condition_event_semaphore_and_queue_work(self):
        found = self.outcomes(
            """
            import queue, threading
            def make():
                log = []
                q, event, room = queue.Queue(maxsize=1), threading.Event(), threading.Semaphore(1)
                condition, ready = threading.Condition(), []
                def producer():
                    for item in (1, 2, 3):
                        with room:
                            q.put(item)
                    event.set()
                    with condition:
                        ready.append(True)
                        condition.notify_all()
                def consumer():
                    for _ in range(3):
                        log.append(q.get())
                    event.wait()
                    with condition:
                        condition.wait_for(lambda: ready)
                    log.append("done")
                return log, [producer, consumer]
            """,
            preemptions=1,
            at="line",
        )
        self.assertTrue(found.ok and found.complete, found)
        self.assertEqual(list(found.outcomes), [(1, 2, 3, "done")])

    def test_a_barrier_needs_all_its_parties(self):
        text = """
            import threading
            def make(parties=2):
                log, barrier = [], threading.Barrier(parties)
                def meet():
                    barrier.wait()
                    log.append("met")
                return log, [meet, meet]
            def too_many():
                return make(3)
            """
        self.assertEqual(list(self.outcomes(text, preemptions=1).outcomes), [("met", "met")])
        stuck = self.outcomes(text, "too_many", preemptions=0)
        self.assertEqual(stuck.first.kind, "deadlock")
        self.assertIn("A waits at line 6 for Barrier.wait", stuck.first.message)

    def test_timeouts_of_queues_and_conditions_are_virtual(self):
        found = self.outcomes(
            """
            import queue, threading
            def make():
                log = []
                def impatient():
                    try:
                        queue.Queue().get(timeout=5000)
                    except queue.Empty:
                        log.append("empty")
                    log.append(threading.Event().wait(5000))
                    condition = threading.Condition()
                    with condition:
                        log.append(condition.wait_for(lambda: False, timeout=5000))
                    try:
                        queue.SimpleQueue().get(timeout=5000)
                    except queue.Empty:
                        log.append("empty")
                return log, [impatient]
            """
        )
        self.assertEqual(list(found.outcomes), [("empty", False, False, "empty")])

    def test_a_lost_wakeup_is_a_deadlock(self):
        found = self.outcomes(
            """
            import threading
            def make():
                condition, ready = threading.Condition(), []
                def waiter():
                    if not ready:
                        with condition:
                            condition.wait()
                def notifier():
                    ready.append(1)
                    with condition:
                        condition.notify()
                return ready, [waiter, notifier]
            """,
            at="line",
        )
        self.assertIn("deadlock", [failure.kind for failure in found.failures])
        self.assertIn("Condition.wait", found.first.message)

    def test_threads_that_the_code_starts_take_part(self):
        text = """
            import threading
            def make():
                log = []
                def main():
                    n = [0]
                    def hit():
                        n[0] = n[0] + 1
                    workers = [threading.Thread(target=hit, name="w") for _ in range(2)]
                    for worker in workers: worker.start()
                    for worker in workers: worker.join()
                    log.append((n[0], workers[0].is_alive()))
                return log, [main]
            """
        found = self.outcomes(text, preemptions=1)
        self.assertTrue(found.complete)
        self.assertEqual(set(found.outcomes), {((2, False),), ((1, False),)})

    def test_thread_pools_take_part_and_their_workers_are_no_deadlock(self):
        found = self.outcomes(
            """
            from concurrent.futures import ThreadPoolExecutor
            def make():
                log = []
                def main():
                    with ThreadPoolExecutor(2) as pool:
                        log.extend(pool.map(abs, [-1, -2, -3]))
                return log, [main]
            """,
            preemptions=1,
            limit=50,
        )
        self.assertTrue(found.ok, found)
        self.assertEqual(list(found.outcomes), [(1, 2, 3)])

    def test_a_pool_started_in_make_is_left_over_and_named(self):
        solution = self.learner(
            """
            import queue, threading
            class Pool:
                def __init__(self):
                    self.q, self.done = queue.Queue(), []
                    threading.Thread(target=self.work, name="worker").start()
                def work(self):
                    while True:
                        self.done.append(self.q.get())
            """
        )

        def make():
            pool = solution.Pool()
            return pool, [lambda: pool.q.put(7)]

        before = threading.active_count()
        run = threads.replay(make)
        self.assertEqual(run.unfinished, ["worker"])
        self.assertEqual(run.state.done, [7])
        self.assertEqual(run.deadlock, [])
        self.assertEqual(threading.active_count(), before)

    def test_an_exception_in_a_started_thread_is_recorded_and_not_printed(self):
        solution = self.learner(
            """
            import threading
            def main():
                worker = threading.Thread(target=lambda: 1 / 0, name="worker")
                worker.start()
                worker.join()
            """
        )
        found = threads.explore(lambda: [solution.main], preemptions=0)
        self.assertEqual(found.first.kind, "exception")
        self.assertIn("worker raised ZeroDivisionError", found.first.message)

    def test_cached_property_and_logging_do_not_block_the_run(self):
        found = self.outcomes(
            """
            import functools, logging
            log = logging.getLogger("katabook.test")
            log.addHandler(logging.NullHandler())
            class Box:
                made = 0
                @functools.cached_property
                def value(self):
                    self.made += 1
                    log.warning("made")
                    return self.made
            def make():
                box = Box()
                return (lambda: box.value), [lambda: box.value, lambda: box.value]
            """,
            preemptions=1,
        )
        self.assertTrue(found.ok and found.complete, found)


class TimeAndLoops(LearnerCase):
    def test_sleeping_costs_nothing_and_lets_others_go_first(self):
        solution = self.learner(
            """
            from time import sleep
            def make():
                log = []
                def slow():
                    sleep(100_000)
                    log.append("slow")
                return log, [slow, lambda: log.append("quick")]
            """
        )
        self.assertEqual(threads.replay(solution.make).state, ["quick", "slow"])

    def test_sleep_zero_does_not_cure_a_race(self):
        solution = self.learner(
            """
            import time
            class Counter:
                n = 0
                def hit(self):
                    time.sleep(0)
                    self.n += 1
            """
        )

        def make():
            counter = solution.Counter()
            return counter, [counter.hit, counter.hit]

        self.assertFalse(threads.explore(make, check=lambda counter: counter.n == 2, preemptions=1).ok)

    def test_waiting_for_a_flag_in_a_loop_ends_because_others_get_a_turn(self):
        solution = self.learner(
            """
            class Flag:
                up = False
                def wait(self):
                    while not self.up:
                        pass
                def raise_it(self):
                    self.up = True
            """
        )

        def make():
            flag = solution.Flag()
            return flag, [flag.wait, flag.raise_it]

        found = threads.explore(make, preemptions=0)
        self.assertTrue(found.ok, found)

    def test_a_loop_without_an_end_is_reported_and_stopped(self):
        solution = self.learner(
            """
            def forever():
                try:
                    while True:
                        pass
                except Exception:
                    pass
            """
        )
        for at in ("opcode", "line", "call"):
            found = threads.explore(lambda: [solution.forever], at=at, max_steps=2000)
            self.assertEqual(found.first.kind, "too many steps")
            self.assertIn("A did not come to an end", found.first.message)
            self.assertIn("without an end", found.table())

    def test_a_worker_that_swallows_everything_is_stopped_all_the_same(self):
        solution = self.learner(
            """
            import queue, threading
            jobs = queue.Queue()
            def work():
                while True:
                    try:
                        jobs.get()()
                    except:
                        pass
            """
        )
        before = threading.active_count()
        run = threads.replay(lambda: [solution.work])
        self.assertEqual(str(run), "deadlock: A waits at line 7 for Queue.get")
        self.assertEqual(threading.active_count(), before)

    def test_polling_with_sleep_for_ever_is_reported(self):
        solution = self.learner(
            """
            import time
            def poll():
                while True:
                    time.sleep(1)
            """
        )
        found = threads.explore(lambda: [solution.poll, solution.poll], max_steps=2000, limit=3)
        self.assertEqual(found.first.kind, "too many steps")


class Points(LearnerCase):
    TEXT = """
        def book(store):
            if store.seats_left():
                store.sell()
        """

    class Store:
        def __init__(self):
            self.left, self.sold = 1, 0

        def seats_left(self):
            return self.left - self.sold

        def sell(self):
            self.sold += 1

    def test_only_calls_of_given_functions_are_points(self):
        solution = self.learner(self.TEXT)

        def make():
            store = self.Store()
            return store, [lambda: solution.book(store)] * 2

        found = threads.explore(make, check=lambda store: store.sold <= 1, at=[self.Store.sell])
        self.assertFalse(found.ok)
        self.assertIn("calls ", found.table())
        self.assertIn("sell", found.table())

    def test_spied_functions_and_switches_are_points_in_call_mode(self):
        solution = self.learner(self.TEXT)

        class Spied(self.Store):
            def sell(self):
                threads.switch("UPDATE seats")
                super().sell()

        def make():
            store = Spied()
            return store, [lambda: solution.book(store)] * 2

        found = threads.explore(make, check=lambda store: store.sold <= 1, at="call")
        self.assertFalse(found.ok)
        self.assertIn("calls UPDATE seats", found.table())

    def test_switch_and_spied_do_nothing_outside_a_run(self):
        threads.switch("nothing")
        self.assertEqual(threads.spied(len)([1, 2]), 2)

    def test_unknown_points_are_refused(self):
        with self.assertRaisesRegex(ValueError, "opcode"):
            threads.explore(list, at="bytecode")
        with self.assertRaisesRegex(TypeError, "spied"):
            threads.explore(list, at=[len])


class Failures(LearnerCase):
    def test_an_exception_of_a_thread_is_a_failure_with_its_line(self):
        solution = self.learner("def f():\n    raise KeyError('x')\n")
        found = threads.explore(lambda: [solution.f])
        self.assertEqual(found.first.kind, "exception")
        self.assertEqual(found.first.message, "A raised KeyError: 'x' (line 2: raise KeyError('x'))")

    def test_expected_exceptions_are_no_failure(self):
        solution = self.learner("def f():\n    raise KeyError('x')\n")
        found = threads.explore(lambda: [solution.f], may_raise=KeyError)
        self.assertTrue(found.ok)

    def test_what_make_raises_is_passed_on_and_everything_is_restored(self):
        def make():
            raise LookupError("no fixture")

        with self.assertRaisesRegex(LookupError, "no fixture"):
            threads.explore(make)
        self.assertTrue(threads.explore(lambda: [lambda: None]).ok)

    def test_a_broken_check_is_passed_on(self):
        with self.assertRaises(ZeroDivisionError):
            threads.explore(lambda: [lambda: None], check=lambda run: 1 / 0)

    def test_an_assertion_and_a_learners_exception_in_the_check_are_failures(self):
        def check(run):
            assert False, "the total is wrong"

        self.assertEqual(threads.explore(lambda: [lambda: None], check=check).first.message, "the total is wrong")
        solution = self.learner("def total():\n    raise KeyError('x')\n")
        found = threads.explore(lambda: [lambda: None], check=lambda run: solution.total())
        self.assertIn("looking at the result raised KeyError: 'x'", found.first.message)

    def test_searches_cannot_be_nested(self):
        found = threads.explore(lambda: [lambda: threads.explore(lambda: [])])
        self.assertEqual(found.first.kind, "exception")
        self.assertIn("inside another one", found.first.message)

    def test_nothing_is_left_behind(self):
        solution = self.learner(BANK)

        def make():
            a, b = solution.Account(1), solution.Account(1)
            return None, [lambda: solution.transfer(a, b, 1), lambda: solution.transfer(b, a, 1)]

        count, hook, trace, profile = threading.active_count(), threading.excepthook, sys.gettrace(), sys.getprofile()
        self.assertTrue(gc.isenabled())
        threads.explore(make, limit=100)
        self.assertEqual(threading.active_count(), count)
        self.assertIs(threading.excepthook, hook)
        self.assertIs(sys.gettrace(), trace)
        self.assertIs(sys.getprofile(), profile)
        self.assertTrue(gc.isenabled())
        if hasattr(sys, "monitoring"):
            self.assertEqual([sys.monitoring.get_tool(i) for i in (3, 4)], [None, None])

    def test_garbage_collection_stays_off_if_it_was_off(self):
        gc.disable()
        self.addCleanup(gc.enable)
        threads.explore(lambda: [lambda: None])
        self.assertFalse(gc.isenabled())


class OutsideARun(unittest.TestCase):
    """The wrappers are the originals to everybody else."""

    def test_locks_look_like_real_ones(self):
        import _thread

        # Not by way of `threading.Lock`, which the event loop's probe may have wrapped once more.
        rlock = threading.RLock()
        with mock.patch.object(context, "submission_file", __file__):
            lock = _thread.allocate_lock()
        self.assertEqual(type(lock).__module__, "_thread")
        self.assertIsNot(type(lock), _thread.LockType, "the learner's own call gives a wrapped lock")
        self.assertIsInstance(lock, _thread.LockType)
        self.assertIsInstance(rlock, _thread.RLock)
        self.assertNotIsInstance(rlock, _thread.LockType)
        self.assertRegex(repr(lock), r"^<unlocked _thread.lock object at 0x")
        self.assertRegex(repr(rlock), r"^<unlocked _thread.RLock object owner=0 count=0 at 0x")

    def test_the_factories_are_of_the_kind_they_were(self):
        # In an interpreter of its own, as other probes wrap the same names.
        outcome = subprocess.run([sys.executable, "-c", textwrap.dedent(self.KINDS)], env={"PYTHONPATH": ":".join(sys.path)})
        self.assertEqual(outcome.returncode, 0)

    KINDS = """
        import _thread, inspect, pickle, sys, threading, time
        shown = [repr(thing) for thing in (time.sleep, threading.Lock, _thread.allocate_lock)]
        kind = type(threading.Lock)
        from katabook import threads
        assert [repr(thing) for thing in (time.sleep, threading.Lock, _thread.allocate_lock)] == shown
        assert inspect.isbuiltin(time.sleep) and inspect.isfunction(threading.RLock)
        assert pickle.loads(pickle.dumps(time.sleep)) is time.sleep
        assert issubclass(type(threading.Lock), kind) or threading.Lock.__class__ is kind

        class Retry:
            sleep = time.sleep
            make = threading.Lock
        Retry().sleep(0)
        Retry().make().acquire()

        if sys.version_info >= (3, 13):
            lock = threading.Lock()
            assert isinstance(lock, threading.Lock) and type(lock) is threading.Lock
            assert isinstance(_thread.allocate_lock(), threading.Lock)
            assert not isinstance(threading.RLock(), threading.Lock)
            try:
                type("Mine", (threading.Lock,), {})
            except TypeError:
                pass
            else:
                raise SystemExit("a lock class could be derived")
        else:
            try:
                isinstance(threading.Lock(), threading.Lock)
            except TypeError:
                pass
            else:
                raise SystemExit("isinstance accepted a function")
        """

    def test_locks_refuse_what_real_ones_refuse(self):
        for lock in (threading.Lock(), threading.RLock()):
            with self.assertRaises(RuntimeError):
                lock.release()
            with self.assertRaises(ValueError):
                lock.acquire(False, 1)
            with self.assertRaises(ValueError):
                lock.acquire(True, -2)
            with self.assertRaisesRegex(TypeError, "pickle"):
                pickle.dumps(lock)
            with self.assertRaisesRegex(TypeError, "pickle"):
                copy.deepcopy(lock)
            with self.assertRaises(AttributeError):
                lock.anything = 1

    def test_locks_lock(self):
        lock = threading.Lock()
        self.assertIs(lock.acquire(), True)
        self.assertTrue(lock.locked())
        self.assertFalse(lock.acquire(False))
        self.assertFalse(lock.acquire(timeout=0.001))
        lock.release()
        with lock as entered:
            self.assertIs(entered, True)
        self.assertFalse(lock.locked())
        self.assertIs(weakref.ref(lock)(), lock)
        rlock = threading.RLock()
        with rlock, rlock:
            self.assertTrue(rlock._is_owned())
        self.assertFalse(rlock._is_owned())

    def test_real_threads_still_wait_for_each_other(self):
        items, box = queue.Queue(), []
        ready = threading.Event()

        def consume():
            ready.set()
            while (item := items.get()) is not None:
                box.append(item)

        consumer = threading.Thread(target=consume)
        consumer.start()
        self.assertTrue(ready.wait(10))
        for item in (1, 2, None):
            items.put(item)
        consumer.join(10)
        self.assertFalse(consumer.is_alive())
        self.assertEqual(box, [1, 2])

    def test_conditions_on_both_kinds_of_lock_and_pools_work(self):
        for lock in (threading.Lock(), threading.RLock()):
            condition = threading.Condition(lock)
            with condition:
                self.assertFalse(condition.wait(0.001))
                self.assertTrue(condition._is_owned())
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            self.assertEqual(list(pool.map(abs, [-1, -2])), [1, 2])

    def test_simple_queue_is_the_real_one(self):
        q = queue.SimpleQueue()
        q.put(1)
        self.assertEqual(q.get(timeout=1), 1)
        with self.assertRaises(queue.Empty):
            q.get(timeout=0.001)
        with self.assertRaises(ValueError):
            q.get(timeout=-1)

    def test_sleep_refuses_what_it_refused(self):
        time.sleep(0)
        with self.assertRaises(ValueError):
            time.sleep(-1)
        with self.assertRaises(TypeError):
            time.sleep("x")

    def test_a_lock_can_be_made_usable_again_after_a_fork(self):
        lock = threading.Lock()
        lock.acquire()
        lock._at_fork_reinit()
        self.assertFalse(lock.locked())


class Watching(LearnerCase):
    TEXT = """
        import logging, threading
        class Counter:
            def __init__(self):
                self.n, self.listeners = 0, []
                self._lock = threading.Lock()
            def hit(self):
                with self._lock:
                    self.n += 1
                    self.listeners.append(1)
                    self.helper()
                self.helper()
            def helper(self):
                pass
            def peek(self):
                return self.n
            def fails(self):
                with self._lock:
                    raise KeyError("x")
            def leaks(self):
                self._lock.acquire()
                raise KeyError("x")
        """

    def test_takes_and_what_ran_meanwhile(self):
        counter = self.learner(self.TEXT).Counter()
        with threads.LockWatch() as watch:
            counter.hit()
        self.assertEqual([(e.does, e.lock, e.line) for e in watch.log.events],
                         [("takes", "self._lock", 8), ("releases", "self._lock", 8)])
        self.assertEqual([(h.call, h.line) for h in watch.log.while_held],
                         [("list.append", 10), ("Counter.helper", 11)])
        self.assertEqual(watch.log.taken, 1)
        self.assertIsNone(sys.getprofile())

    def test_code_that_takes_no_lock(self):
        counter = self.learner(self.TEXT).Counter()
        with threads.LockWatch() as watch:
            counter.peek()
        self.assertEqual(watch.log.taken, 0)
        self.assertEqual(str(watch.log), "no lock was taken")

    def test_an_exception_passes_through_and_shows_what_is_still_held(self):
        counter = self.learner(self.TEXT).Counter()
        for method, left in ((counter.fails, []), (counter.leaks, ["self._lock"])):
            watch = threads.LockWatch()
            with self.assertRaises(KeyError), watch:
                method()
            self.assertEqual(watch.log.still_held, left)
        self.assertIsNone(sys.getprofile())

    def test_opposite_orders_are_a_cycle_even_in_one_thread(self):
        solution = self.learner(BANK)
        a, b = solution.Account(1), solution.Account(1)
        with threads.LockWatch() as watch:
            solution.transfer(a, b, 1)
        self.assertEqual(watch.log.nested, [("self.lock #1", "self.lock #2")])
        self.assertEqual(watch.log.cycle, ())
        with threads.LockWatch() as watch:
            solution.transfer(a, b, 1)
            solution.transfer(b, a, 1)
        self.assertEqual(set(watch.log.cycle), {"self.lock #1", "self.lock #2"})


if __name__ == "__main__":
    unittest.main()
