"""What a run of `katabook.event_loop` finds left, and what its wrappers leave as it was."""

import asyncio
import contextlib
import logging
import pickle
import queue
import threading
import time
import unittest

from loop_observing import Observed, monotonic
from observing import line_of

from katabook import event_loop, _loop_threads


class Leftovers(Observed):
    def test_coroutines_never_awaited(self):
        kept = []

        async def save(n):
            pass

        async def main():
            save(1)  # DROPPED
            kept.append(save(2))  # KEPT
            await save(3)

        run = event_loop.run(main)
        self.assertEqual(
            sorted(n.place.line for n in run.never_awaited),
            [line_of("# DROPPED"), line_of("# KEPT")],
        )
        self.assertIn("save() was never awaited", str(run.never_awaited[0]))
        kept.pop().close()

    def test_tasks_left_pending(self):
        async def poll():
            while True:
                await asyncio.sleep(1)  # POLLING

        async def main():
            task = asyncio.create_task(poll())
            await asyncio.sleep(3.5)
            return task

        run = event_loop.run(main)
        (pending,) = run.pending
        self.assertEqual(pending.place.line, line_of("# POLLING"))
        self.assertIn("poll is unfinished", str(pending))
        self.assertTrue(run.result.cancelled())
        self.assertEqual((run.uncancelled, run.elapsed), ([], 3.5))

    def test_tasks_that_cannot_be_cancelled(self):
        async def stubborn():
            while True:
                try:
                    await asyncio.sleep(1)
                except asyncio.CancelledError:
                    pass

        async def main():
            task = asyncio.create_task(stubborn())
            await asyncio.sleep(0)
            return task

        run = event_loop.run(main)
        self.assertEqual([p.name.rpartition(".")[2] for p in run.uncancelled], ["stubborn"])
        with contextlib.suppress(RuntimeError):
            run.result.get_coro().close()

    def test_exceptions_nobody_looked_at(self):
        kept = []

        async def failing(n):
            raise KeyError(n)  # FAILS

        async def main():
            asyncio.create_task(failing(1))
            kept.append(asyncio.create_task(failing(2)))
            seen = asyncio.create_task(failing(3))
            await asyncio.sleep(1)
            seen.exception()

        run = event_loop.run(main)
        self.assertEqual(sorted(u.exception.args[0] for u in run.unretrieved), [1, 2])
        self.assertEqual({u.place.line for u in run.unretrieved}, {line_of("# FAILS")})
        kept.clear()

    def test_the_exception_of_the_main_coroutine_is_not_among_them(self):
        async def main():
            raise KeyError

        self.assertEqual(event_loop.run(main).unretrieved, [])

    def test_exceptions_in_callbacks(self):
        def failing():
            raise KeyError  # IN CALLBACK

        async def main():
            asyncio.get_running_loop().call_soon(failing)
            await asyncio.sleep(1)

        (error,) = event_loop.run(main).errors
        self.assertIsInstance(error.exception, KeyError)
        self.assertEqual(error.place.line, line_of("# IN CALLBACK"))

    def test_asyncio_still_logs_to_those_who_listen(self):
        async def main():
            logging.getLogger("asyncio").warning("heard")

        with self.assertLogs("asyncio") as caught:
            event_loop.run(main)
        self.assertEqual(caught.records[0].getMessage(), "heard")
        event_loop.run(main)  # and nobody else hears it: see assertSilent


class Wrappers(unittest.TestCase):
    """What stands in for time functions and locks is not to be told from the originals."""

    def test_time_functions(self):
        class Holder:
            clock = time.monotonic

        self.assertIsInstance(Holder().clock(), float)
        self.assertIs(pickle.loads(pickle.dumps(time.sleep)), time.sleep)
        self.assertEqual(repr(time.sleep), "<built-in function sleep>")
        self.assertIsNone(time.sleep(0))
        with self.assertRaises(TypeError):
            time.sleep()
        with self.assertRaises(TypeError):
            time.time(1)
        self.assertLessEqual(time.monotonic(), monotonic())
        self.assertIsInstance(time.time_ns(), int)

    def test_locks(self):
        lock = threading.Lock()
        self.assertIsInstance(lock, _loop_threads.WatchedLock)
        self.assertIsInstance(lock, threading.Lock)
        self.assertTrue(lock.acquire())
        self.assertFalse(lock.acquire(False))
        self.assertFalse(lock.acquire(timeout=0.001))
        self.assertTrue(lock.locked())
        self.assertIn("locked", repr(lock))
        lock.release()
        with self.assertRaises(RuntimeError):
            lock.release()
        with self.assertRaises(ValueError):
            lock.acquire(timeout=-2)
        with self.assertRaises(TypeError):
            pickle.dumps(lock)
        with lock as entered:
            self.assertIs(entered, True)

    def test_locks_in_conditions(self):
        condition = threading.Condition(threading.Lock())
        with condition:
            self.assertFalse(condition.wait(0.001))
            condition.notify()

    def test_the_library_keeps_plain_locks(self):
        self.assertNotIsInstance(queue.Queue().mutex, _loop_threads.WatchedLock)


if __name__ == "__main__":
    unittest.main()
