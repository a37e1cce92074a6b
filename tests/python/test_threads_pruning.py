"""Leaving out schedules of katabook.threads that differ in nothing: nothing is missed, little is run twice."""

import unittest
from unittest import mock

from threads_learner import COUNTER, LearnerCase
from threads_programs import PROGRAMS, at_random

from katabook import threads


class Pruning(LearnerCase):
    def explored(self, solution, prunes, **options):
        """The search, and everything that could be told apart in it."""
        state = []

        def make():
            made, functions = solution.make()
            state[:] = [made]
            return functions

        def observe(run):
            return solution.seen(state[0]), tuple(sorted((name, repr(value)) for name, value in run.results.items()))

        follows = mock.patch("katabook.threads._explore.can_be_followed", return_value=True)
        with follows, mock.patch("katabook.threads._explore._PRUNES", prunes):
            found = threads.explore(make, observe=observe, limit=20_000, keep_failures=20_000, **options)
        self.assertTrue(found.complete)
        return found, {*found.outcomes, *((failure.kind, failure.message) for failure in found.failures)}

    def both(self, text, **options):
        solution = self.learner(text)
        every, all_outcomes = self.explored(solution, False, **options)
        few, outcomes = self.explored(solution, True, **options)
        self.assertEqual(outcomes, all_outcomes)
        self.assertLessEqual(few.schedules, every.schedules)
        return every, few

    def test_small_programs_come_to_the_same_with_and_without(self):
        for name, text in PROGRAMS.items():
            for options in ({"preemptions": 0}, {"preemptions": 1}, {"preemptions": 2, "at": "line"}):
                with self.subTest(program=name, **options):
                    self.both(text, **options)

    def test_programs_made_at_random_come_to_the_same_with_and_without(self):
        for seed in range(16):
            text, count = at_random(seed)
            with self.subTest(seed=seed):
                self.both(text, preemptions=1 if count == 2 else seed % 2, may_raise=KeyError)

    def test_no_order_of_what_depends_on_each_other_is_missed(self):
        for name in ("a lost update", "check, then act on a dict", "two locks in opposite order", "a condition", "three threads"):
            with self.subTest(program=name):
                every, few = self.both(PROGRAMS[name])
                self.assertEqual(few._traces, every._traces)

    def test_most_schedules_of_a_counter_under_a_lock_differ_in_nothing(self):
        every, few = self.both(PROGRAMS["a counter under a lock"])
        self.assertEqual(len(every._traces), 4)
        self.assertLess(few.schedules, every.schedules // 10)

    def test_threads_that_have_nothing_in_common_need_one_schedule(self):
        every, few = self.both(
            """
            class Counter:
                def __init__(self):
                    self.n, self.seen = 0, {}
                def hit(self):
                    self.n += 1
                    self.seen[self.n] = True
            def make():
                one, two, three = Counter(), Counter(), Counter()
                return (one, two, three), [one.hit, two.hit, three.hit]
            def seen(counters):
                return [counter.n for counter in counters].count(1)
            """,
            preemptions=1,
        )
        self.assertEqual(few.schedules, 1)
        self.assertGreater(every.schedules, 10)

    def test_reading_together_needs_one_schedule(self):
        _, few = self.both(
            """
            def make():
                shared = {"a": [1, 2]}
                def read():
                    return len(shared["a"]), [x for x in shared["a"]], shared.get("b")
                return shared, [read, read]
            seen = len
            """
        )
        self.assertEqual(few.schedules, 1)

    def test_a_call_into_the_unknown_is_in_the_way_of_everything(self):
        _, few = self.both(
            """
            import operator
            class Box:
                n = 0
            read = operator.attrgetter("n")
            def make():
                box = Box()
                def write():
                    box.n = 1
                return box, [write, lambda: read(box)]
            def seen(box):
                return box.n
            """
        )
        self.assertEqual(few.outcomes.keys(), {(1, (("A", "None"), ("B", "0"))), (1, (("A", "None"), ("B", "1")))})


class Counterexamples(LearnerCase):
    def test_a_conflict_names_both_accesses_with_their_lines(self):
        solution = self.learner(
            """
            class Seats:
                def __init__(self):
                    self.free = 2
                def book(self):
                    free = self.free
                    self.free = free - 1
            """
        )

        def make():
            seats = solution.Seats()
            return seats, {"ann": seats.book, "bob": seats.book}

        found = threads.explore(make, check=lambda seats: seats.free == 0)
        self.assertEqual(str(found.first.conflict), "line 6, ann reads: self.free; line 7, bob writes: self.free")
        self.assertTrue(found.table().endswith("line 7, bob writes: self.free"))

    def test_the_first_failure_has_as_few_switches_as_it_can(self):
        solution = self.learner(COUNTER)

        def make():
            counter = solution.Counter()
            return counter, [counter.safe_hit, counter.hit, counter.hit]

        found = threads.explore(make, check=lambda counter: counter.n == 3)
        self.assertEqual(found.first.schedule.preemptions, 1)
        run = threads.replay(make, found.first.schedule)
        self.assertLess(run.state.n, 3)
        for left_out in range(len(found.first.schedule.switches)):
            shorter = [*found.first.schedule.switches[:left_out], *found.first.schedule.switches[left_out + 1:]]
            self.assertEqual(threads.replay(make, shorter).state.n, 3)

    def test_a_deadlock_has_no_conflict_but_says_who_waits(self):
        solution = self.learner(PROGRAMS["two locks in opposite order"])
        found = threads.explore(solution.make)
        self.assertEqual(found.first.kind, "deadlock")
        self.assertIsNone(found.first.conflict)


if __name__ == "__main__":
    unittest.main()
