"""Tests of `katabook.event_loop` and the modules behind it."""

import asyncio
import concurrent.futures
import contextlib
import contextvars
import gc
import hashlib
import io
import logging
import os
import pickle
import queue
import select
import socket
import subprocess
import sys
import threading
import time
import unittest
import zlib
from concurrent.futures import ThreadPoolExecutor

from katabook import event_loop
from katabook._running import context
from katabook._time import clock as _virtual_time
from katabook._time.loop_threads import locks

# The wrappers are in place from here on, as they are when a learner's module is imported.
from threading import Lock  # noqa: E402
from time import monotonic, sleep  # noqa: E402

LOCK = Lock()


def line_of(text):
    with open(__file__, encoding="utf-8") as file:
        return next(n for n, line in enumerate(file, 1) if text in line)


class Observed(unittest.TestCase):
    def setUp(self):
        before, context.submission_file = context.submission_file, __file__
        self.addCleanup(setattr, context, "submission_file", before)
        gc.collect()
        self.stderr = io.StringIO()
        redirected = contextlib.redirect_stderr(self.stderr)
        redirected.__enter__()
        self.addCleanup(redirected.__exit__, None, None, None)
        self.addCleanup(self.assertSilent)

    def assertSilent(self):
        gc.collect()
        self.assertEqual(self.stderr.getvalue(), "")

    def assertStalls(self, run, *expected):
        """expected: (kind, marker of the line) or (kind, marker, what)."""
        self.assertIsNone(run.exception)
        found = [(s.kind, s.place and s.place.line) for s in run.stalls]
        self.assertEqual(found, [(kind, line_of(f"# {mark}")) for kind, mark, *_ in expected])
        for stall, (_, _, *what) in zip(run.stalls, expected):
            self.assertIn(*what or [""], stall.what)


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
        self.assertIsInstance(lock, locks.WatchedLock)
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
        self.assertNotIsInstance(queue.Queue().mutex, locks.WatchedLock)


if __name__ == "__main__":
    unittest.main()
