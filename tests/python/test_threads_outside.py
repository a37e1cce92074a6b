"""What katabook.threads leaves alone outside a run."""

import concurrent.futures
import copy
import pickle
import queue
import subprocess
import sys
import textwrap
import threading
import time
import unittest
import weakref
from unittest import mock


from katabook import _context


class OutsideARun(unittest.TestCase):
    """The wrappers are the originals to everybody else."""

    def test_locks_look_like_real_ones(self):
        import _thread

        # Not by way of `threading.Lock`, which the event loop's probe may have wrapped once more.
        rlock = threading.RLock()
        with mock.patch.object(_context, "submission_file", __file__):
            lock = _thread.allocate_lock()
        self.assertEqual(type(lock).__module__, "_thread")
        self.assertIsNot(type(lock), _thread.LockType, "the learner's own call gives a wrapped lock")
        self.assertIsInstance(lock, _thread.LockType)
        self.assertIsInstance(rlock, _thread.RLock)
        self.assertNotIsInstance(rlock, _thread.LockType)
        self.assertRegex(repr(lock), r"^<unlocked _thread.lock object at 0x")
        self.assertRegex(repr(rlock), r"^<unlocked _thread.RLock object owner=0 count=0 at 0x")

    def test_the_factories_are_of_the_kind_they_were(self):
        # In an interpreter of its own, as other probes wrap the same names.
        outcome = subprocess.run([sys.executable, "-c", textwrap.dedent(self.KINDS)], env={"PYTHONPATH": ":".join(sys.path)})
        self.assertEqual(outcome.returncode, 0)

    KINDS = """
        import _thread, inspect, pickle, sys, threading, time
        shown = [repr(thing) for thing in (time.sleep, threading.Lock, _thread.allocate_lock)]
        kind = type(threading.Lock)
        from katabook import threads
        assert [repr(thing) for thing in (time.sleep, threading.Lock, _thread.allocate_lock)] == shown
        assert inspect.isbuiltin(time.sleep) and inspect.isfunction(threading.RLock)
        assert pickle.loads(pickle.dumps(time.sleep)) is time.sleep
        assert issubclass(type(threading.Lock), kind) or threading.Lock.__class__ is kind

        class Retry:
            sleep = time.sleep
            make = threading.Lock
        Retry().sleep(0)
        Retry().make().acquire()

        if sys.version_info >= (3, 13):
            lock = threading.Lock()
            assert isinstance(lock, threading.Lock) and type(lock) is threading.Lock
            assert isinstance(_thread.allocate_lock(), threading.Lock)
            assert not isinstance(threading.RLock(), threading.Lock)
            try:
                type("Mine", (threading.Lock,), {})
            except TypeError:
                pass
            else:
                raise SystemExit("a lock class could be derived")
        else:
            try:
                isinstance(threading.Lock(), threading.Lock)
            except TypeError:
                pass
            else:
                raise SystemExit("isinstance accepted a function")
        """

    def test_locks_refuse_what_real_ones_refuse(self):
        for lock in (threading.Lock(), threading.RLock()):
            with self.assertRaises(RuntimeError):
                lock.release()
            with self.assertRaises(ValueError):
                lock.acquire(False, 1)
            with self.assertRaises(ValueError):
                lock.acquire(True, -2)
            with self.assertRaisesRegex(TypeError, "pickle"):
                pickle.dumps(lock)
            with self.assertRaisesRegex(TypeError, "pickle"):
                copy.deepcopy(lock)
            with self.assertRaises(AttributeError):
                lock.anything = 1

    def test_locks_lock(self):
        lock = threading.Lock()
        self.assertIs(lock.acquire(), True)
        self.assertTrue(lock.locked())
        self.assertFalse(lock.acquire(False))
        self.assertFalse(lock.acquire(timeout=0.001))
        lock.release()
        with lock as entered:
            self.assertIs(entered, True)
        self.assertFalse(lock.locked())
        self.assertIs(weakref.ref(lock)(), lock)
        rlock = threading.RLock()
        with rlock, rlock:
            self.assertTrue(rlock._is_owned())
        self.assertFalse(rlock._is_owned())

    def test_real_threads_still_wait_for_each_other(self):
        items, box = queue.Queue(), []
        ready = threading.Event()

        def consume():
            ready.set()
            while (item := items.get()) is not None:
                box.append(item)

        consumer = threading.Thread(target=consume)
        consumer.start()
        self.assertTrue(ready.wait(10))
        for item in (1, 2, None):
            items.put(item)
        consumer.join(10)
        self.assertFalse(consumer.is_alive())
        self.assertEqual(box, [1, 2])

    def test_conditions_on_both_kinds_of_lock_and_pools_work(self):
        for lock in (threading.Lock(), threading.RLock()):
            condition = threading.Condition(lock)
            with condition:
                self.assertFalse(condition.wait(0.001))
                self.assertTrue(condition._is_owned())
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            self.assertEqual(list(pool.map(abs, [-1, -2])), [1, 2])

    def test_simple_queue_is_the_real_one(self):
        q = queue.SimpleQueue()
        q.put(1)
        self.assertEqual(q.get(timeout=1), 1)
        with self.assertRaises(queue.Empty):
            q.get(timeout=0.001)
        with self.assertRaises(ValueError):
            q.get(timeout=-1)

    def test_sleep_refuses_what_it_refused(self):
        time.sleep(0)
        with self.assertRaises(ValueError):
            time.sleep(-1)
        with self.assertRaises(TypeError):
            time.sleep("x")

    def test_a_lock_can_be_made_usable_again_after_a_fork(self):
        lock = threading.Lock()
        lock.acquire()
        lock._at_fork_reinit()
        self.assertFalse(lock.locked())


if __name__ == "__main__":
    unittest.main()
