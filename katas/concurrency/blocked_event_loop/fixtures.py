"""What an invoice service talks to, in virtual time, and loops that are really blocked."""

import asyncio
import pickle
import threading
import time
from _thread import allocate_lock
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar

from katabook import evidence, fail
from katabook.event_loop import Callers, Deadlock, LimitReached, Stuck

request_id = ContextVar("request_id", default="none")


class Database:
    """A driver that blocks whoever calls it. Like a real connection, it cannot be pickled."""

    def __init__(self, seconds=0.0):
        self.seconds = seconds
        self.steps_before = 0
        self.asked_in_pool = 0
        self.fail_next = False
        self.request_ids = {}
        self.rows_of = Callers(self._rows_of)

    def _rows_of(self, customer):
        loop = asyncio._get_running_loop()
        self.steps_before = loop.turns if loop is not None else 0
        self.request_ids[customer] = request_id.get()
        self.asked_in_pool += threading.current_thread().name.startswith("pool")
        if self.fail_next:
            self.fail_next = False
            raise TimeoutError("the database does not answer")
        if self.seconds:
            time.sleep(self.seconds)
        return [len(customer), 20, 22]

    def __reduce__(self):
        raise TypeError("a database connection cannot be pickled")


class Numbers:
    """A counter behind a network: reading and writing take a while each."""

    def __init__(self, seconds=0.0):
        self.seconds = seconds
        self.value = 0
        self.fail_next = False

    async def last(self):
        value = self.value
        await self._travel()
        return value

    async def save(self, number):
        await self._travel()
        if self.fail_next:
            self.fail_next = False
            raise ConnectionError("the counter is out of reach")
        self.value = number

    async def _travel(self):
        if self.seconds:
            await asyncio.sleep(self.seconds)


class Pool(ThreadPoolExecutor):
    """Notes what a pool of processes would refuse, and that it was shut down; works all the same."""

    def __init__(self):
        super().__init__(max_workers=8, thread_name_prefix="pool")
        self.refused = 0
        self.was_shut_down = False

    def submit(self, function, /, *args, **kwargs):
        try:
            function, args, kwargs = pickle.loads(pickle.dumps((function, args, kwargs)))
        except Exception:
            self.refused += 1
        return super().submit(function, *args, **kwargs)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self.was_shut_down = True


@contextmanager
def locks_taken():
    """The locks of asyncio that are taken in the block, in order."""
    taken = []
    acquire = asyncio.Lock.acquire

    async def noted(lock):
        taken.append(lock)
        return await acquire(lock)

    asyncio.Lock.acquire = noted
    try:
        yield taken
    finally:
        asyncio.Lock.acquire = acquire


def many_locks(taken):
    """How the requests of one service used locks, in words."""
    if not taken:
        return "none"
    return "one for all requests" if len({id(lock) for lock in taken}) == 1 else "a different one by each request"


class Renders:
    """Where `render` ran, and how long it takes there. Module-level state: the function has to be picklable."""

    seconds = 0.0
    places = []


def render(rows):
    if asyncio._get_running_loop() is not None:
        Renders.places.append("on the loop's thread")
    elif threading.current_thread().name.startswith("pool"):
        Renders.places.append("in the pool")
    else:
        Renders.places.append("in another thread of this process")
    if Renders.seconds:
        time.sleep(Renders.seconds)
    if sum(rows) % 2:
        raise ValueError("odd sums cannot be invoiced")
    return f"{sum(rows)} EUR"


def result_of(run):
    """What a run returned; the ways of never ending are findings."""
    problem = run.exception
    if isinstance(problem, Deadlock):
        places = [stall.place for stall in run.stalls if stall.place is not None]
        fail(
            "the loop's thread waits for something that only the loop could bring about: everything stands still",
            place=places[-1] if places else None,
        )
    if isinstance(problem, Stuck):
        places = [task.place for task in run.pending if task.place is not None]
        fail(
            "a request waits for something that never comes, while nothing else is running",
            place=places[-1] if places else None,
        )
    if isinstance(problem, LimitReached):
        fail("the requests never come to an end")
    return run.result


def show_stalls(run):
    if run.stalls:
        lines = list(dict.fromkeys(str(stall) for stall in run.stalls))
        evidence("who stopped the loop", "\n".join(lines[:4]), exact=False)


def first_stall(run):
    return next((stall.place for stall in run.stalls if stall.place is not None), None)


class BlockedLoop:
    """A real loop in a thread of its own, held up (or not) by a function of this module."""

    def __init__(self):
        self.entered, self.gate = allocate_lock(), allocate_lock()
        self.entered.acquire()
        self.gate.acquire()
        self.loop = None
        self.thread = None

    def start(self, main):
        self.thread = threading.Thread(target=asyncio.run, args=(self._hold(main),), daemon=True)
        self.thread.start()
        self.entered.acquire()

    def end(self):
        self.loop.call_soon_threadsafe(self._finished.set)
        self.gate.release()
        self.thread.join()

    async def _hold(self, main):
        self.loop = asyncio.get_running_loop()
        self._finished = asyncio.Event()
        bystander = asyncio.create_task(self._finished.wait())
        await asyncio.sleep(0)
        await main(self)
        await bystander

    async def waits_for_long(self):
        """Blocks nothing: the loop is idle meanwhile."""
        self.entered.release()
        await self._finished.wait()

    async def calls_something_slow(self):
        parse_configuration(self)

    async def leaves_it_to_a_callback(self):
        self.loop.call_soon(on_timer, self)
        await asyncio.sleep(0)


def parse_configuration(blocked):
    return read_slow_disk(blocked)


def read_slow_disk(blocked):
    blocked.entered.release(); blocked.gate.acquire()  # in one line: it is reported wherever it stands


def on_timer(blocked):
    blocked.entered.release(); blocked.gate.acquire()


def line_of(function):
    return max(line for _, _, line in function.__code__.co_lines() if line is not None)
