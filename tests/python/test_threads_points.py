"""Where a run of katabook.threads may switch, and how it fails."""

import gc
import sys
import threading
import unittest

from threads_learner import BANK, LearnerCase

from katabook import threads


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


if __name__ == "__main__":
    unittest.main()
