"""Tests of `katabook.resources`."""

import asyncio
import os
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import unittest
import warnings

import observing
from observing import line_of

from katabook import resources


class Observed(observing.Observed):
    def setUp(self):
        super().setUp()
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        home = os.getcwd()
        os.chdir(scratch.name)
        self.addCleanup(os.chdir, home)

    def kinds(self, seen):
        return [leak.kind for leak in seen.left]


class Files(Observed):
    def test_a_call_that_cleans_up_leaves_nothing(self):
        def tidy():
            with open("a.txt", "w") as file:
                file.write("x")
            with socket.socket(), sqlite3.connect(":memory:") as connection:
                connection.execute("create table t (a)")
            connection.close()

        seen = resources.left_open(tidy)
        self.assertEqual(seen.left, [])
        self.assertEqual(str(seen), "nothing left open")
        self.assertEqual(seen.new_paths, ["a.txt"])

    def test_an_open_file_is_found_with_its_line(self):
        def opener():
            return open("a.txt", "w")  # OPENED

        seen = resources.left_open(opener)
        self.addCleanup(seen.result.close)
        (leak,) = seen.left
        self.assertEqual((leak.kind, leak.what), ("file", "a.txt"))
        self.assertEqual(leak.place.line, line_of("# OPENED"))
        self.assertIn("file a.txt, line", str(seen))

    def test_also_when_the_call_raises(self):
        def failing():
            file = open("a.txt", "w")
            raise KeyError(file.name)

        seen = resources.left_open(failing)
        self.assertIsInstance(seen.exception, KeyError)
        self.assertEqual(self.kinds(seen), ["file"])
        seen.exception.__traceback__.tb_next.tb_frame.f_locals["file"].close()

    def test_the_context_manager_lets_the_exception_through_and_still_reports(self):
        error = KeyError()
        held = []
        with self.assertRaises(KeyError) as caught:
            with resources.watch() as seen:
                held.append(open("a.txt", "w"))
                raise error
        self.assertIs(caught.exception, error)
        self.assertEqual(self.kinds(seen), ["file"])
        held[0].close()

    def test_a_file_that_only_the_collector_closed(self):
        def careless():
            return open("a.txt", "w").write("x")  # CARELESS

        seen = resources.left_open(careless)
        (leak,) = seen.left
        self.assertEqual((leak.kind, leak.what), ("unclosed", "a.txt"))
        self.assertEqual(leak.place.line, line_of("# CARELESS"))

    def test_other_warnings_are_left_to_others(self):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            resources.left_open(warnings.warn, "mine")
        self.assertEqual([str(w.message) for w in caught], ["mine"])

    def test_raw_descriptors_and_pipes(self):
        seen = resources.left_open(lambda: [os.open(".", os.O_RDONLY), *os.pipe()])
        for number in seen.result:
            os.close(number)
        self.assertEqual(self.kinds(seen), ["file", "pipe", "pipe"])

    def test_a_deleted_file_is_still_open(self):
        seen = resources.left_open(tempfile.TemporaryFile)
        seen.result.close()
        self.assertEqual(self.kinds(seen), ["file"])

    def test_without_proc_the_descriptors_are_found_all_the_same(self):
        def refused(path):
            raise PermissionError(path)

        listdir, os.listdir = os.listdir, refused
        self.addCleanup(setattr, os, "listdir", listdir)
        seen = resources.left_open(open, "a.txt", "w")
        seen.result.close()
        self.assertEqual(self.kinds(seen), ["file"])

    def test_watches_nest(self):
        with resources.watch() as outer:
            with resources.watch() as inner:
                file = open("a.txt", "w")
            file.close()
        self.assertEqual((self.kinds(inner), self.kinds(outer)), (["file"], []))

    def test_temporary_files(self):
        def littering():
            number, path = tempfile.mkstemp(dir=".")
            os.close(number)
            for name in ("report.csv", "report.csv.part"):
                open(name, "w").close()

        seen = resources.left_open(littering)
        self.assertEqual(self.kinds(seen), ["temporary file"] * 2)
        self.assertEqual(len(seen.new_paths), 3)
        self.assertIn("report.csv.part", [leak.what for leak in seen.left])

    def test_another_directory_can_be_looked_at(self):
        os.mkdir("deep")
        seen = resources.left_open(lambda: open("deep/a.tmp", "w").close(), directory="deep")
        self.assertEqual(seen.new_paths, ["a.tmp"])


class Sockets(Observed):
    def test_an_open_socket_is_found_with_its_line(self):
        def opener():
            return socket.socket()  # SOCKET

        seen = resources.left_open(opener)
        seen.result.close()
        (leak,) = seen.left
        self.assertEqual(leak.kind, "socket")
        self.assertEqual(leak.place.line, line_of("# SOCKET"))

    def test_a_dropped_socket(self):
        def dropping():
            socket.socket()

        seen = resources.left_open(dropping)
        self.assertEqual([(k.kind, k.what) for k in seen.left], [("unclosed", "socket")])


class Databases(Observed):
    def test_an_open_connection_hides_its_own_descriptor(self):
        def opener():
            connection = sqlite3.connect("a.db")  # CONNECT
            connection.execute("create table t (a)")
            return connection

        seen = resources.left_open(opener)
        self.assertEqual(self.kinds(seen), ["connection"])
        self.assertEqual(seen.left[0].place.line, line_of("# CONNECT"))
        seen.result.close()

    def test_an_open_transaction(self):
        connection = sqlite3.connect(":memory:")
        self.addCleanup(connection.close)
        connection.execute("create table t (a)")

        def half():
            connection.execute("insert into t values (1)")
            raise ValueError

        seen = resources.left_open(half, connections={"shop": connection})
        self.assertEqual([str(leak) for leak in seen.left], ["transaction on shop"])
        connection.rollback()
        self.assertEqual(resources.left_open(len, "", connections=[connection]).left, [])

    def test_a_transaction_on_a_connection_of_its_own(self):
        def half():
            connection = sqlite3.connect(":memory:")
            connection.execute("create table t (a)")
            connection.execute("insert into t values (1)")
            return connection

        seen = resources.left_open(half)
        self.assertEqual(self.kinds(seen), ["connection", "transaction"])
        seen.result.close()


class Locks(Observed):
    def test_locks_of_every_sort(self):
        for make in (
            threading.Lock,
            threading.RLock,
            threading.Condition,
            threading.Semaphore,
            lambda: threading.BoundedSemaphore(3),
        ):
            lock = make()
            seen = resources.left_open(lock.acquire, locks={"guard": lock})
            self.assertEqual([str(k) for k in seen.left], ["lock guard is still held"], make)
            lock.release()

            def polite():
                with lock:
                    pass

            self.assertEqual(resources.left_open(polite, locks=[lock]).left, [], make)

    def test_an_asyncio_lock(self):
        lock = asyncio.Lock()
        seen = resources.left_open(lambda: asyncio.run(lock.acquire()), locks=[lock])
        self.assertEqual(self.kinds(seen), ["lock"])

    def test_a_lock_that_was_held_before_is_no_news(self):
        lock = threading.Lock()
        lock.acquire()
        self.assertEqual(resources.left_open(len, "", locks=[lock]).left, [])

    def test_an_rlock_of_another_thread(self):
        lock, stop = threading.RLock(), threading.Event()

        def hold():
            lock.acquire()
            taken.set()
            stop.wait()

        taken = threading.Event()
        thread = threading.Thread(target=hold)

        def starting():
            thread.start()
            taken.wait()

        seen = resources.left_open(starting, locks=[lock])
        stop.set()
        thread.join()
        self.assertEqual(self.kinds(seen), ["lock", "thread"])


class Threads(Observed):
    def test_a_running_thread_is_found_with_its_line(self):
        stop = threading.Event()

        def starting():
            thread = threading.Thread(target=stop.wait, name="poller", daemon=True)
            thread.start()  # STARTED
            return thread

        seen = resources.left_open(starting)
        stop.set()
        seen.result.join()
        (leak,) = seen.left
        self.assertEqual((leak.kind, leak.what), ("thread", "poller (daemon)"))
        self.assertEqual(leak.place.line, line_of("# STARTED"))

    def test_a_joined_thread_is_fine(self):
        def joining():
            thread = threading.Thread(target=len, args=("",))
            thread.start()
            thread.join()

        self.assertEqual(resources.left_open(joining).left, [])


class Processes(Observed):
    def test_a_child_nobody_waited_for(self):
        def starting():
            return subprocess.Popen([sys.executable, "-c", "pass"])  # SPAWNED

        seen = resources.left_open(starting)
        seen.result.wait()
        (leak,) = seen.of("process")
        self.assertEqual(leak.place.line, line_of("# SPAWNED"))

    def test_a_child_that_was_waited_for(self):
        run = [sys.executable, "-c", "pass"]
        self.assertEqual(resources.left_open(subprocess.run, run).left, [])


class TheWatch(Observed):
    def test_unknown_kinds_are_refused(self):
        with self.assertRaises(ValueError):
            resources.left_open(len, "").of("fiels")

    def test_nothing_stays_active(self):
        with self.assertRaises(KeyError):
            with resources.watch():
                raise KeyError
        self.assertEqual(resources._audit.active, [])


if __name__ == "__main__":
    unittest.main()
