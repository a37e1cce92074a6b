"""What katabook.threads tells about locks, in a run and outside."""

import sys
import unittest

from threads_learner import BANK, LearnerCase

from katabook import threads


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
