"""katabook.standstill: a standstill is noticed, and what only is slow is not taken for one."""

import multiprocessing
import os
import subprocess
import sys
import threading
import time
import unittest
from unittest import mock

from katabook import standstill
from katabook.standstill import _tasks

STILL = 0.1


def compute(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


class Wait(unittest.TestCase):
    def test_what_is_so_already_is_so(self):
        self.assertTrue(standstill.wait(until=lambda: True, still=STILL))

    def test_what_nobody_can_bring_about_is_not_waited_for(self):
        blocked = threading.Thread(target=threading.Event().wait, daemon=True)
        blocked.start()
        self.assertFalse(standstill.wait(until=lambda: not blocked.is_alive(), still=STILL, at_most=60))

    def test_who_computes_for_longer_is_waited_for(self):
        busy = threading.Thread(target=compute, args=(5 * STILL,))
        busy.start()
        self.assertTrue(standstill.wait(until=lambda: not busy.is_alive(), still=STILL, at_most=60))

    def test_a_process_that_was_started_is_waited_for_as_well_and_so_are_those_that_it_starts(self):
        grandchild = "import time; end = time.monotonic() + 0.5\nwhile time.monotonic() < end: pass"
        child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {grandchild!r}])"
        started = subprocess.Popen([sys.executable, "-c", child])
        self.assertTrue(standstill.wait(until=lambda: started.poll() is not None, still=STILL, at_most=60))

    def test_a_process_that_waits_for_ever_is_not(self):
        mine, its = multiprocessing.Pipe()
        child = multiprocessing.get_context("spawn").Process(target=its.recv, daemon=True)
        child.start()
        self.assertFalse(standstill.wait(until=lambda: not child.is_alive(), still=3 * STILL, at_most=60))
        mine.send("enough")
        child.join()

    def test_a_process_that_has_ended_and_was_not_waited_for_does_not_move(self):
        ended = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
        ended.stdout.read()  # until it closes its output, which it does by ending
        self.assertFalse(standstill.wait(until=lambda: False, still=STILL, at_most=60))
        ended.wait()
        ended.stdout.close()

    def test_threads_that_only_look_do_not_count(self):
        over = threading.Event()
        ids = []

        def look():
            ids.append(threading.get_native_id())
            while not over.is_set():
                pass

        looking = threading.Thread(target=look)
        looking.start()
        self.assertFalse(standstill.wait(until=lambda: False, still=STILL, at_most=60, but=lambda: ids))
        over.set()
        looking.join()

    def test_where_states_cannot_be_read_it_waits_for_the_longest_time(self):
        looks = []
        with mock.patch.object(_tasks.os, "listdir", side_effect=FileNotFoundError):
            self.assertFalse(standstill.wait(until=lambda: looks.append(1), still=0.001, at_most=5 * STILL))
        self.assertGreater(len(looks), 2)


class Watch(unittest.TestCase):
    def test_a_standstill_is_told_once_and_can_be_broken(self):
        barrier, told = threading.Barrier(2), []
        with standstill.watch(lambda: told.append(1) or barrier.abort(), still=STILL):
            with self.assertRaises(threading.BrokenBarrierError):
                barrier.wait()
        self.assertEqual(told, [1])

    def test_a_block_that_ends_is_no_standstill_and_leaves_no_thread(self):
        before, told = threading.enumerate(), []
        with standstill.watch(lambda: told.append(1), still=STILL):
            compute(3 * STILL)
        self.assertEqual((told, threading.enumerate()), ([], before))

    def test_what_the_block_raises_is_raised(self):
        with self.assertRaises(KeyError), standstill.watch(list):
            raise KeyError("x")


class Processes(unittest.TestCase):
    def listed(self, own):
        with mock.patch.object(_tasks.os, "listdir", side_effect=PermissionError), mock.patch.object(_tasks.os, "getpid", return_value=own):
            return list(_tasks.Looks()._processes())

    def test_without_folders_the_ids_of_a_sandbox_are_tried(self):
        with mock.patch.object(_tasks.threading, "get_native_id", return_value=9):
            self.assertEqual(self.listed(own=3), list(range(1, 9 + 256)))

    def test_without_folders_those_of_a_whole_machine_are_not(self):
        with self.assertRaises(PermissionError):
            self.listed(own=171717)


if __name__ == "__main__":
    unittest.main()
