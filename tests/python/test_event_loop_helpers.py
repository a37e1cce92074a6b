"""The helpers of a check in `katabook.event_loop`: heartbeats, gates, callers."""

import asyncio
import os
import threading
import unittest
from concurrent.futures import ThreadPoolExecutor

from loop_observing import Observed, sleep

from katabook import event_loop


class Hearts(Observed):
    def test_a_free_loop_keeps_every_beat(self):
        async def main():
            async with event_loop.Heartbeat(0.1) as heart:
                await asyncio.sleep(1.05)
            return heart

        heart = event_loop.run(main).result
        self.assertEqual((heart.beats, heart.expected), (10, 10))
        self.assertEqual(heart.longest_gap, 0.1)
        self.assertGreaterEqual(heart.turns, heart.beats)

    def test_a_stall_shows_as_a_gap(self):
        async def main():
            async with event_loop.Heartbeat(0.1) as heart:
                await asyncio.sleep(0.25)
                sleep(1)
                await asyncio.sleep(0.25)
            return heart

        heart = event_loop.run(main).result
        self.assertEqual(heart.expected, 15)
        self.assertLess(heart.beats, 7)
        self.assertGreaterEqual(heart.longest_gap, 1.0)
        self.assertIn(f"{heart.beats} of 15 beats", str(heart))

    def test_a_heart_alone_keeps_nothing_alive(self):
        async def main():
            async with event_loop.Heartbeat():
                await asyncio.Event().wait()

        self.assertIsInstance(event_loop.run(main).exception, event_loop.Stuck)

    def test_it_works_on_a_common_loop(self):
        async def main():
            async with event_loop.Heartbeat(0.001) as heart:
                while heart.beats < 3:
                    await asyncio.sleep(0.001)

        asyncio.run(main())

    def test_an_interval_of_nothing_is_refused(self):
        with self.assertRaises(ValueError):
            event_loop.Heartbeat(0)


class Gates(Observed):
    async def fetch(self, gate):
        async with gate:
            await asyncio.sleep(1)

    def test_overlap_is_proven_by_finishing(self):
        gate = event_loop.Gate(3)

        async def main():
            await asyncio.gather(*(self.fetch(gate) for _ in range(5)))

        run = event_loop.run(main)
        self.assertIsNone(run.exception)
        self.assertTrue(gate.is_open)
        self.assertEqual((gate.most, gate.passed, gate.inside), (5, 5, 0))

    def test_one_after_the_other_is_stuck(self):
        gate = event_loop.Gate(2)

        async def main():
            for _ in range(5):
                await self.fetch(gate)

        run = event_loop.run(main)
        self.assertIsInstance(run.exception, event_loop.Stuck)
        self.assertEqual((gate.most, gate.inside), (1, 0))

    def test_a_limit_shows_as_the_most_at_once(self):
        gate = event_loop.Gate(4)

        async def main():
            limit = asyncio.Semaphore(4)

            async def limited():
                async with limit:
                    await self.fetch(gate)

            await asyncio.gather(*(limited() for _ in range(20)))

        run = event_loop.run(main)
        self.assertEqual((gate.most, gate.passed, run.elapsed), (4, 20, 5.0))

    def test_threads_meet_as_well(self):
        gate = event_loop.Gate(3)

        def work():
            with gate:
                return threading.get_ident()

        async def main(pool):
            loop = asyncio.get_running_loop()
            return await asyncio.gather(*(loop.run_in_executor(pool, work) for _ in range(6)))

        with ThreadPoolExecutor(3) as pool:
            run = event_loop.run(main, pool)
        self.assertEqual(len(run.result), 6)
        self.assertGreaterEqual(gate.most, 3)

    def test_threads_that_cannot_meet_end_the_run(self):
        gate = event_loop.Gate(3)
        caught = []

        def work():
            try:
                with gate:
                    pass
            except event_loop.Stuck as error:
                caught.append(str(error))

        async def main(pool):
            loop = asyncio.get_running_loop()
            await asyncio.gather(*(loop.run_in_executor(pool, work) for _ in range(6)))

        with ThreadPoolExecutor(2) as pool:
            run = event_loop.run(main, pool)
        self.assertIsInstance(run.exception, event_loop.Stuck)
        self.assertEqual(set(caught), {"only 2 came together, not 3"})
        self.assertEqual(gate.inside, 0)

    def test_a_gate_of_one_only_counts(self):
        gate = event_loop.Gate(1)
        event_loop.run(self.fetch, gate).result
        self.assertEqual(str(gate), "at most 1 at once, 1 in total")
        with self.assertRaises(ValueError):
            event_loop.Gate(0)


class WhoCalls(Observed):
    def test_the_thread_of_each_call_is_remembered(self):
        query = event_loop.Callers(len)

        async def main():
            query("a")
            return await asyncio.to_thread(query, "abc")

        self.assertEqual(event_loop.run(main).result, 3)
        query("outside")
        self.assertEqual((query.on_loop, query.elsewhere), (1, 2))
        self.assertEqual(query.calls[0].pid, os.getpid())
        self.assertNotEqual(query.calls[0].thread, query.calls[1].thread)
        self.assertEqual(query.__name__, "len")


if __name__ == "__main__":
    unittest.main()
