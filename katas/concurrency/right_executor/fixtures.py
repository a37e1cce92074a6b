"""A module of jobs that leave notes about who did them, in files that threads and processes can see alike."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from pathlib import Path
from typing import Any

from katabook import source

#: Written beside the submission and imported by its children: everything that crosses to them has to be importable.
WORK = '''
import os, threading, time
from pathlib import Path

PARENT = Path("parent")


class Unpriced(Exception):
    """Raised by jobs."""


class Table:
    """A large object that many jobs share. Each time that a child builds one from a message, it leaves a note."""

    def __init__(self, prices):
        self.prices = prices

    def __reduce__(self):
        return _table, (self.prices,)


class Refuses:
    """Something that says itself that it cannot be pickled."""

    def __reduce__(self):
        raise Unpriced("bound to this machine")


def _table(prices):
    if os.getpid() != int(PARENT.read_text()):
        _note("tables")
    return Table(prices)


def where(arg):
    """Which process this is; notes it, and returns what it was given."""
    _note("ran")
    return [arg]


def price(arg):
    """The price of an item by the table that all jobs share."""
    table, item = arg
    return table.prices[item]


def _priced(number):
    def fn(arg):
        table, item = arg
        return table.prices[item]

    fn.__name__ = fn.__qualname__ = f"price_{number}"
    return fn


for _number in range(6):  # several functions that use the same table
    globals()[f"price_{_number}"] = _priced(_number)


def fails(arg):
    _note("failed")
    kind, *rest = arg
    raise {"Unpriced": Unpriced, "TypeError": TypeError, "KeyError": KeyError, "TimeoutError": TimeoutError, "ValueError": ValueError}[kind](*rest)


def error(arg):
    """Return an exception, and raise none."""
    return ValueError(arg)


def slow(arg):
    """Work on until the caller has gone on, which it should not, or for a third of a second."""
    for _ in range(80):
        if Path("returned").exists():
            break
        time.sleep(0.004)
    return arg


def meet(company):
    """Done only once so many are here, or once the check has seen that nobody else comes."""
    _note("ran")
    here = Path("here")
    (here / f"{os.getpid()}-{threading.get_native_id()}").touch()
    while len({name.partition("-")[0] for name in os.listdir(here)}) < company and not Path("alone").exists():
        time.sleep(0.004)
    return os.getpid()


def show_up(arg):
    """Leave a note that this job is under way, and wait for those of all others. Returns whether all have come."""
    number, company = arg
    here = Path("here")
    (here / f"{number}-{threading.get_native_id()}").touch()
    while len(os.listdir(here)) < company and not Path("alone").exists():
        time.sleep(0.004)
    return not Path("alone").exists()


def _note(name):
    notes = os.open(name, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(notes, f"{os.getpid()}\\n".encode())
    os.close(notes)
'''


def prepare(solution: Any) -> Any:
    """Write the submission and the module of jobs into this folder, so that children can import both; returns the module.

    Children are started by spawn, as on macOS and Windows: they inherit nothing. And this machine has two cores.
    """
    Path(f"{solution.__name__}.py").write_text(source.of(solution).text)
    Path("work.py").write_text(WORK)
    Path("parent").write_text(str(os.getpid()))
    Path("here").mkdir(exist_ok=True)
    os.environ["PYTHONWARNINGS"] = "ignore"  # a resource tracker that outlives its children has nothing to tell a learner
    sys.path.insert(0, os.getcwd())
    multiprocessing.set_start_method("spawn", force=True)
    os.cpu_count = lambda: 2
    if hasattr(os, "process_cpu_count"):
        os.process_cpu_count = lambda: 2
    if hasattr(os, "sched_getaffinity"):
        os.sched_getaffinity = lambda pid: {0, 1}
    import work

    return work


def waiting() -> list[int]:
    """The ids of the threads that wait in `meet` or `show_up`."""
    return [int(name.partition("-")[2]) for name in os.listdir("here")]


def nobody_is_here() -> None:
    """Forget who has come so far."""
    for note in (*Path("here").iterdir(), Path("alone")):
        note.unlink(missing_ok=True)


def notes(name: str) -> list[int]:
    """The pid of each note of this name; forgets them."""
    path = Path(name)
    lines = path.read_text().splitlines() if path.exists() else []
    path.unlink(missing_ok=True)
    return [int(line) for line in lines]


def left_over(before: set[threading.Thread]) -> str:
    """What is still at work: "" if nothing is. Helpers of the standard library get a moment to end."""
    children = multiprocessing.active_children()
    threads = [thread for thread in threading.enumerate() if thread not in before]
    for thread in threads:
        if not children and thread.name.startswith(("QueueFeeder", "QueueManager", "Thread-")) and thread.daemon:
            thread.join(1)
    threads = [thread for thread in threads if thread.is_alive()]
    return "child processes" if children else "threads" if threads else ""
