"""Virtual time of `katabook.event_loop`, and how its runs end."""

import asyncio
import concurrent.futures
import logging
import os
import sys
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

from loop_observing import Observed, monotonic, sleep
from observing import line_of

from katabook import event_loop, _virtual_time


class VirtualTime(Observed):
    def test_sleeping_together_takes_as_long_as_the_longest(self):
        async def main():
            await asyncio.gather(*map(asyncio.sleep, (5, 3, 4)))
            return "done"

        run = event_loop.run(main)
        self.assertEqual((run.result, run.elapsed), ("done", 5.0))
        self.assertEqual(str(run), f"5 s in {run.turns} turns")

    def test_days_pass_at_once_and_sums_are_exact(self):
        async def main():
            await asyncio.sleep(0.1)
            await asyncio.sleep(0.2)
            await asyncio.sleep(40 * 86400)

        run = event_loop.run(main, limit=1e9)
        self.assertEqual(run.elapsed, 40 * 86400 + 0.3)

    def test_wake_up_order_follows_due_time_then_arrival(self):
        order = []

        async def nap(name, delay):
            await asyncio.sleep(delay)
            order.append(name)

        async def main():
            await asyncio.gather(nap("a", 2), nap("b", 1), nap("c", 2), nap("d", 1))

        event_loop.run(main)
        self.assertEqual(order, ["b", "d", "a", "c"])

    def test_timeouts_fire_in_virtual_order(self):
        async def main():
            with self.assertRaises(TimeoutError):
                await asyncio.wait_for(asyncio.sleep(10), 4)
            async with asyncio.timeout(3):
                await asyncio.sleep(2.5)
            return asyncio.get_running_loop().time()

        self.assertEqual(event_loop.run(main).result, 6.5)

    def test_the_same_run_takes_the_same_turns(self):
        async def worker(channel):
            while await channel.get():
                await asyncio.sleep(0.1)

        async def main():
            channel = asyncio.Queue(2)
            async with asyncio.TaskGroup() as group:
                group.create_task(worker(channel))
                for item in (*range(1, 20), 0):
                    await channel.put(item)

        first, second = event_loop.run(main), event_loop.run(main)
        self.assertEqual((first.turns, first.elapsed), (second.turns, second.elapsed))
        self.assertGreater(first.turns, 20)

    def test_clocks_of_the_time_module_go_along(self):
        async def main():
            before = monotonic(), time.time(), time.perf_counter_ns()
            await asyncio.sleep(90)
            sleep(10)
            after = monotonic(), time.time(), time.perf_counter_ns()
            return [b - a for a, b in zip(before, after)]

        passed = event_loop.run(main).result
        self.assertAlmostEqual(passed[0], 100, places=6)
        self.assertAlmostEqual(passed[1], 100, places=3)
        self.assertEqual(passed[2], 100_000_000_000)

    def test_waiting_for_the_clock_in_a_loop_comes_to_an_end(self):
        async def politely():
            end = monotonic() + 1
            while monotonic() < end:
                await asyncio.sleep(0.25)

        async def rudely():
            end = monotonic() + 1
            while monotonic() < end:
                pass  # SPIN

        run = event_loop.run(politely)
        self.assertEqual((run.elapsed, run.stalls), (1.0, []))
        run = event_loop.run(rudely, max_lines=None)
        self.assertEqual([stall.kind for stall in run.stalls], ["busy wait"])
        self.assertGreaterEqual(run.elapsed, 1.0)

    def test_spinning_on_sleep_zero_does_not_stop_the_clock_for_ever(self):
        async def main():
            done = asyncio.get_running_loop().create_future()
            asyncio.get_running_loop().call_later(0.5, done.set_result, 1)
            while not done.done():
                await asyncio.sleep(0)

        run = event_loop.run(main)
        self.assertIsNone(run.exception)
        self.assertGreaterEqual(run.elapsed, 0.5)


class Outcomes(Observed):
    def test_an_exception_is_recorded_and_raised_by_result(self):
        error = KeyError("x")

        async def main():
            raise error

        run = event_loop.run(main)
        self.assertIs(run.exception, error)
        with self.assertRaises(KeyError):
            run.result
        self.assertIn("ended by KeyError", str(run))

    def test_system_exit_is_recorded_as_well(self):
        async def main():
            sys.exit(3)

        self.assertIsInstance(event_loop.run(main).exception, SystemExit)

    def test_what_can_be_run(self):
        async def main(a, b=0):
            return a + b

        class Ready:
            def __await__(self):
                return main(5).__await__()

        self.assertEqual(event_loop.run(main, 1, b=2).result, 3)
        self.assertEqual(event_loop.run(main(4)).result, 4)
        self.assertEqual(event_loop.run(Ready()).result, 5)
        self.assertEqual(event_loop.run(lambda: main(6)).result, 6)
        self.assertEqual(event_loop.run(lambda: 7).result, 7)

    def test_a_function_may_call_asyncio_run_itself(self):
        async def nap():
            await asyncio.sleep(1)

        def main():
            asyncio.run(nap())
            return "ran"

        run = event_loop.run(main)
        self.assertEqual((run.result, run.elapsed), ("ran", 1.0))

    def test_waiting_for_nothing_is_stuck_and_says_where(self):
        async def main():
            await asyncio.Event().wait()  # NEVER

        run = event_loop.run(main)
        self.assertIsInstance(run.exception, event_loop.Stuck)
        self.assertIn(f"line {line_of('# NEVER')}", str(run.exception))

    def test_limits(self):
        async def endless(delay):
            while True:
                await asyncio.sleep(delay)

        run = event_loop.run(endless, 1, limit=60)
        self.assertIsInstance(run.exception, event_loop.LimitReached)
        self.assertLessEqual(run.elapsed, 62)
        run = event_loop.run(endless, 0, max_turns=500)
        self.assertIsInstance(run.exception, event_loop.LimitReached)

    def test_nesting_is_refused(self):
        async def main():
            event_loop.run(asyncio.sleep, 1)

        with self.assertRaisesRegex(RuntimeError, "nested"):
            event_loop.run(main).result

        async def common():
            with self.assertRaisesRegex(RuntimeError, "while a loop is running"):
                event_loop.run(asyncio.sleep, 1)

        asyncio.run(common())

    def test_everything_is_put_back(self):
        def state():
            return (
                sys.gettrace(), sys.getprofile(), sys.get_coroutine_origin_tracking_depth(),
                threading.Condition.wait, threading.Thread.join, threading.Thread.start,
                concurrent.futures.Future.result, ThreadPoolExecutor.submit,
                asyncio.events.new_event_loop, asyncio.new_event_loop,
                list(logging.getLogger("asyncio").handlers), _virtual_time.is_active(),
            )

        def tracer(frame, event, arg):
            return None

        def failing():
            raise KeyboardInterrupt

        before = state()
        with self.assertRaises(KeyboardInterrupt):
            event_loop.run(failing)
        self.assertEqual(state(), before)
        self.addCleanup(sys.settrace, sys.gettrace())
        sys.settrace(tracer)
        event_loop.run(asyncio.sleep, 1)
        self.assertIs(sys.gettrace(), tracer)

    def test_no_descriptor_stays_open(self):
        event_loop.run(asyncio.sleep, 1)
        before = os.listdir("/proc/self/fd")
        event_loop.run(asyncio.sleep, 1)
        self.assertEqual(os.listdir("/proc/self/fd"), before)


if __name__ == "__main__":
    unittest.main()
