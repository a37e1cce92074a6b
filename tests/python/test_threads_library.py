"""The library's own primitives in a run of katabook.threads."""

import threading
import unittest
from threads_learner import LearnerCase

from katabook import threads


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


if __name__ == "__main__":
    unittest.main()
