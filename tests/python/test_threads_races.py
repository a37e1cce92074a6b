"""Lost updates that katabook.threads finds, on every run alike, and how they are told."""

import textwrap
import unittest

from threads_learner import COUNTER, LearnerCase

from katabook import threads


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

    def test_every_opcode_finds_the_same_outcomes(self):
        few, many = self.explore("hit"), self.explore("hit", at="every opcode")
        self.assertEqual(set(few.outcomes), set(many.outcomes))
        self.assertGreaterEqual(many.schedules, few.schedules)

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
                        writes self.n = 1  (STORE_ATTR)
                in conflict:
                      line 10, A reads: self.n
                      line 10, B writes: self.n"""
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


if __name__ == "__main__":
    unittest.main()
