"""What blocks a loop under `katabook.event_loop`, and what does not."""

import asyncio
import concurrent.futures
import hashlib
import queue
import select
import socket
import subprocess
import sys
import threading
import unittest
import zlib
from concurrent.futures import ThreadPoolExecutor

from loop_observing import LOCK, Observed, sleep
from observing import line_of

from katabook import event_loop


class Stalls(Observed):
    def test_time_sleep_costs_nothing_and_moves_the_clock(self):
        async def main():
            for _ in range(3):
                sleep(20)  # BLOCKING SLEEP
            await asyncio.sleep(0.5)

        run = event_loop.run(main)
        self.assertStalls(run, ("sleep", "BLOCKING SLEEP", "time.sleep(20)"))
        self.assertEqual((run.stalls[0].seconds, run.stalls[0].times), (60.0, 3))
        self.assertEqual((run.elapsed, run.longest_stall), (60.5, 60.0))
        self.assertIn("blocks the loop for 60 s, 3 times", str(run.stalls[0]))

    def test_sleep_keeps_its_own_errors(self):
        async def main():
            for wrong in (-1, "1", None):
                with self.assertRaises((ValueError, TypeError)):
                    sleep(wrong)

        event_loop.run(main).result

    def test_the_learners_line_is_named_even_if_a_library_sleeps(self):
        namespace = {"sleep": sleep}
        exec(compile("def query(): sleep(1)", "driver.py", "exec"), namespace)

        async def main():
            namespace["query"]()  # VIA DRIVER

        self.assertStalls(event_loop.run(main), ("sleep", "VIA DRIVER"))

    def test_sleep_zero_before_heavy_work_does_not_help(self):
        async def main():
            await asyncio.sleep(0)
            for _ in range(60_000):  # LONG
                pass

        run = event_loop.run(main)
        self.assertEqual([stall.kind for stall in run.stalls], ["cpu"])
        self.assertIn("50,000 lines", run.stalls[0].what)

    def test_work_in_slices_is_no_stall(self):
        async def main():
            for _ in range(10):
                for _ in range(3_000):
                    pass
                await asyncio.sleep(0)

        self.assertEqual(event_loop.run(main, max_lines=10_000).stalls, [])
        self.assertEqual(event_loop.run(main, max_lines=2_000).stalls[0].kind, "cpu")
        self.assertEqual(event_loop.run(main, max_lines=None).stalls, [])

    def test_heavy_built_in_functions(self):
        async def main():
            hashlib.pbkdf2_hmac("sha256", b"x", b"y", 1)  # DERIVE
            zlib.compress(b"x")  # COMPRESS

        self.assertStalls(event_loop.run(main), ("cpu", "DERIVE", "pbkdf2_hmac()"))
        run = event_loop.run(main, heavy=[zlib.compress])
        self.assertEqual([s.what for s in run.stalls], ["pbkdf2_hmac()", "compress()"])

    def test_sockets_that_wait(self):
        async def main():
            here, there = socket.socketpair()
            with here, there:
                there.send(b"abc")
                here.recv(1)  # RECV
                here.settimeout(5)
                here.recv(1)  # RECV AGAIN
                here.setblocking(False)
                here.recv(1)
                select.select([there], [there], [])  # SELECT
                socket.getaddrinfo("127.0.0.1", 80)  # RESOLVE

        self.assertStalls(
            event_loop.run(main),
            ("socket", "RECV", "socket.recv()"),
            ("socket", "RECV AGAIN"),
            ("socket", "SELECT", "select.select()"),
            ("socket", "RESOLVE", "socket.getaddrinfo()"),
        )

    def test_processes(self):
        async def main():
            subprocess.run([sys.executable, "-c", "pass"])  # CHILD

        run = event_loop.run(main)
        self.assertStalls(run, ("process", "CHILD"))

    def test_threads_that_are_waited_for(self):
        async def main(pool):
            thread = threading.Thread(target=len, args=("",))
            thread.start()
            thread.join()  # JOIN
            pool.submit(len, "").result()  # RESULT
            list(pool.map(len, [""]))  # MAP
            box = queue.Queue()
            pool.submit(box.put, 1)
            channel = threading.Event()
            pool.submit(lambda: (sleep(1), channel.set()))
            channel.wait()  # WAIT

        with ThreadPoolExecutor(2) as pool:
            run = event_loop.run(main, pool)
        self.assertStalls(
            run,
            ("wait", "JOIN", "Thread.join()"),
            ("wait", "RESULT", "Future.result()"),
            ("wait", "MAP"),
            ("wait", "WAIT", "Event.wait()"),
        )
        self.assertEqual(run.elapsed, 1.0)

    def test_a_lock_held_across_an_await_is_a_deadlock_with_its_line(self):
        async def transfer():
            with LOCK:  # GUARD
                await asyncio.sleep(1)

        async def main():
            await asyncio.gather(transfer(), transfer())

        run = event_loop.run(main)
        self.assertIsInstance(run.exception, event_loop.Deadlock)
        self.assertEqual(
            [(s.kind, s.place.line) for s in run.stalls], [("lock", line_of("# GUARD"))]
        )
        self.assertFalse(LOCK.locked())

    def test_a_lock_with_a_timeout_costs_virtual_time(self):
        async def main():
            with LOCK:
                return LOCK.acquire(timeout=30)  # TIMED

        run = event_loop.run(main)
        self.assertStalls(run, ("lock", "TIMED", "Lock.acquire()"))
        self.assertEqual((run.result, run.elapsed), (False, 30.0))

    def test_a_free_lock_and_an_attempt_are_no_stalls(self):
        async def main():
            with LOCK:
                self.assertFalse(LOCK.acquire(blocking=False))
            await asyncio.sleep(0)

        run = event_loop.run(main)
        self.assertIsNone(run.exception)
        self.assertEqual(run.stalls, [])

    def test_waiting_for_what_nobody_can_do_is_a_deadlock(self):
        async def main():
            threading.Event().wait()

        run = event_loop.run(main)
        self.assertIsInstance(run.exception, event_loop.Deadlock)
        self.assertIn("Event.wait()", str(run.exception))

        async def patient():
            return queue.Queue().get(timeout=5)

        run = event_loop.run(patient)
        self.assertIsInstance(run.exception, queue.Empty)
        self.assertAlmostEqual(run.elapsed, 5.0, places=6)

    def test_waits_with_a_timeout_on_the_loop_are_virtual(self):
        async def main(pool):
            with self.assertRaises(TimeoutError):
                pool.submit(sleep, 100).result(timeout=2)
            self.assertFalse(threading.Semaphore(0).acquire(timeout=3))
            with self.assertRaises(TimeoutError):
                list(concurrent.futures.as_completed([pool.submit(sleep, 100)], timeout=4))

        with ThreadPoolExecutor(2) as pool:
            run = event_loop.run(main, pool)
        self.assertIsNone(run.exception)
        self.assertEqual([stall.kind for stall in run.stalls], ["wait"] * 3)
        # Microseconds more, where the library looks again when its time is just over.
        self.assertAlmostEqual(run.elapsed, 9.0, places=5)

    def test_blocking_on_a_coroutine_of_the_same_loop_is_a_deadlock(self):
        async def main():
            loop = asyncio.get_running_loop()
            return asyncio.run_coroutine_threadsafe(asyncio.sleep(1), loop).result()

        run = event_loop.run(main)
        self.assertIsInstance(run.exception, event_loop.Deadlock)

    def test_asyncio_itself_never_stalls(self):
        async def main():
            async def echo(reader, writer):
                writer.write(await reader.readline())
                await writer.drain()
                writer.close()

            server = await asyncio.start_server(echo, "127.0.0.1", 0)
            async with server:
                address = server.sockets[0].getsockname()
                reader, writer = await asyncio.open_connection(*address)
                writer.write(b"hello\n")
                answer = await asyncio.wait_for(reader.readline(), 5)
                writer.close()
                await asyncio.sleep(100)
            return answer

        run = event_loop.run(main)
        self.assertEqual((run.result, run.stalls, run.elapsed), (b"hello\n", [], 100.0))


if __name__ == "__main__":
    unittest.main()
