"""Threads beside a loop under `katabook.event_loop`."""

import asyncio
import contextvars
import subprocess
import sys
import threading
import unittest
from concurrent.futures import ThreadPoolExecutor

from loop_observing import LOCK, Observed, monotonic, sleep

from katabook import event_loop


class WithThreads(Observed):
    def test_work_in_threads_is_waited_for_and_takes_no_virtual_time(self):
        def work():
            return sum(range(2_000_000))

        async def main():
            return await asyncio.wait_for(asyncio.to_thread(work), 0.001)

        run = event_loop.run(main)
        self.assertEqual((run.result, run.elapsed), (sum(range(2_000_000)), 0.0))
        self.assertEqual(run.stalls, [])

    def test_sleeping_in_threads_is_virtual_and_overlaps(self):
        async def main(pool):
            loop = asyncio.get_running_loop()
            naps = [loop.run_in_executor(pool, sleep, 100) for _ in range(4)]
            await asyncio.gather(*naps)

        for workers, elapsed in ((4, 100.0), (2, 200.0), (1, 400.0)):
            with ThreadPoolExecutor(workers) as pool:
                run = event_loop.run(main, pool)
            self.assertEqual((run.elapsed, run.stalls), (elapsed, []), workers)

    def test_timers_and_threads_take_turns_in_virtual_order(self):
        order = []

        def job(name, delay):
            sleep(delay)
            order.append((name, monotonic()))
            sleep(2)
            order.append((name, monotonic()))

        async def main():
            begin = monotonic()
            jobs = [asyncio.to_thread(job, "a", 1), asyncio.to_thread(job, "b", 2.5)]
            both = asyncio.gather(*jobs)
            for _ in range(5):
                await asyncio.sleep(1)
                order.append(("loop", monotonic()))
            await both
            return begin

        begin = event_loop.run(main).result
        found = [(name, round(at - begin, 6)) for name, at in order]
        self.assertEqual(sorted(found, key=lambda pair: pair[1]), found)
        self.assertEqual([at for name, at in found if name == "a"], [1.0, 3.0])
        self.assertEqual([at for name, at in found if name == "b"], [2.5, 4.5])

    def test_a_timeout_gives_up_on_a_sleeping_thread(self):
        async def main():
            with self.assertRaises(TimeoutError):
                await asyncio.wait_for(asyncio.to_thread(sleep, 50), 2)

        run = event_loop.run(main)
        self.assertIsNone(run.exception)
        self.assertEqual(run.elapsed, 2.0)

    def test_threads_may_wait_for_the_loop(self):
        async def nap():
            await asyncio.sleep(3)
            return "from the loop"

        def ask(loop):
            return asyncio.run_coroutine_threadsafe(nap(), loop).result()

        async def main():
            return await asyncio.to_thread(ask, asyncio.get_running_loop())

        run = event_loop.run(main)
        self.assertEqual((run.result, run.elapsed), ("from the loop", 3.0))

    def test_waits_with_a_timeout_in_threads_are_virtual(self):
        beats = []

        def ticking(stop):
            while not stop.wait(10):
                beats.append(monotonic())

        async def main():
            stop = threading.Event()
            thread = threading.Thread(target=ticking, args=(stop,))
            begin = monotonic()
            thread.start()
            await asyncio.sleep(35)
            stop.set()
            await asyncio.to_thread(thread.join)
            return begin

        run = event_loop.run(main)
        self.assertEqual([round(at - run.result) for at in beats], [10, 20, 30])
        self.assertEqual(run.elapsed, 35.0)

    def test_a_watchdog_thread_sees_the_loop_while_it_is_blocked(self):
        seen = []

        def watch(loop_thread, stop):
            while not stop.wait(0.1):
                frame = sys._current_frames()[loop_thread]
                while frame is not None and frame.f_code.co_name != "culprit":
                    frame = frame.f_back
                seen.append(frame is not None)

        async def culprit():
            await asyncio.sleep(0.25)
            sleep(0.3)

        async def main():
            stop = threading.Event()
            threading.Thread(target=watch, args=(threading.get_ident(), stop)).start()
            await culprit()
            stop.set()

        event_loop.run(main).result
        self.assertEqual(seen[:5], [False, False, True, True, True])

    def test_a_lock_that_a_thread_waits_for_does_not_stop_the_clock(self):
        def locked():
            with LOCK:
                return monotonic()

        async def main():
            begin = monotonic()
            with LOCK:
                waiting = asyncio.ensure_future(asyncio.to_thread(locked))
                await asyncio.sleep(7)
            return await waiting - begin

        run = event_loop.run(main)
        self.assertEqual((round(run.result, 6), run.elapsed), (7.0, 7.0))

    def test_a_bounded_pool_that_is_closed_inside_is_no_stall(self):
        async def main():
            loop = asyncio.get_running_loop()
            with ThreadPoolExecutor(2) as pool:
                return await loop.run_in_executor(pool, sum, (1, 2))

        run = event_loop.run(main)
        self.assertEqual((run.result, run.stalls), (3, []))

    def test_closing_a_pool_that_is_still_busy_is_one(self):
        async def main():
            with ThreadPoolExecutor(1) as pool:
                pool.submit(sleep, 5)
            # CLOSED above

        run = event_loop.run(main)
        self.assertEqual([s.kind for s in run.stalls], ["wait"])
        self.assertEqual(run.elapsed, 5.0)

    def test_a_plain_thread_may_call_back(self):
        async def main():
            loop = asyncio.get_running_loop()
            done = loop.create_future()

            def work():
                total = sum(range(500_000))
                loop.call_soon_threadsafe(done.set_result, total)

            threading.Thread(target=work).start()
            async with asyncio.timeout(1):
                return await done

        run = event_loop.run(main)
        self.assertEqual(run.result, sum(range(500_000)))

    def test_context_variables_reach_the_thread(self):
        request = contextvars.ContextVar("request")

        async def main():
            request.set(42)
            return await asyncio.to_thread(request.get)

        self.assertEqual(event_loop.run(main).result, 42)

    def test_child_processes_of_asyncio_are_waited_for(self):
        async def main():
            program = "import time; time.sleep(0.2); print('hi')"
            child = await asyncio.create_subprocess_exec(
                sys.executable, "-c", program, stdout=subprocess.PIPE
            )
            out, _ = await asyncio.wait_for(child.communicate(), 30)
            return out

        run = event_loop.run(main)
        self.assertEqual(run.result, b"hi\n")


if __name__ == "__main__":
    unittest.main()
