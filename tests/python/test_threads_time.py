"""Time, and loops that wait, in a run of katabook.threads."""

import threading
import unittest
from threads_learner import LearnerCase

from katabook import threads


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


if __name__ == "__main__":
    unittest.main()
