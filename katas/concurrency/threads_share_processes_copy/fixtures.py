"""A module that counts words and leaves notes about who did it, in files that threads and processes can see alike."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from pathlib import Path
from typing import Any

from katabook import source

#: Written beside the submission and imported by its children: everything that crosses to them has to be importable.
ROOM = '''
import os, threading, time
from collections import Counter
from pathlib import Path

SEEN = []  # each process that imports this module has a list of its own


def count(text):
    """Words and how often they occur; leaves a note with pid and thread."""
    _note()
    SEEN.append(text)
    words = text.split()
    if "fails" in words:
        raise ValueError(f"cannot count {text!r}", len(words))
    if "dies" in words and os.getpid() != int(Path("parent").read_text()):
        os._exit(9)
    if "slow" in words:
        _linger()
    return dict(Counter(words))


def meet(text):
    """Like count, but only once all are here, or the check has seen that nobody else comes."""
    _note()
    (Path("here") / f"{os.getpid()}-{threading.get_native_id()}").touch()
    company = int(Path("meeting").read_text())
    while len(os.listdir("here")) < company and not Path("alone").exists():
        time.sleep(0.004)
    if not Path("alone").exists():
        _linger()
    return {word: 1 for word in text.split()}


def _linger():
    """Work on until the caller has gone on, which it should not, or for a third of a second."""
    for _ in range(80):
        if Path("returned").exists():
            break
        time.sleep(0.004)


def _note():
    line = f"{os.getpid()} {threading.get_ident()}\\n".encode()
    notes = os.open("notes", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(notes, line)
    os.close(notes)
'''


def prepare(solution: Any) -> Any:
    """Write the submission and the counting module into this folder, so that children can import both; returns the module.

    Children are started by spawn, as on macOS and Windows: they inherit nothing. And this machine has two cores.
    """
    Path(f"{solution.__name__}.py").write_text(source.of(solution).text)
    Path("wordcount.py").write_text(ROOM)
    Path("parent").write_text(str(os.getpid()))
    Path("here").mkdir(exist_ok=True)
    sys.path.insert(0, os.getcwd())
    multiprocessing.set_start_method("spawn", force=True)
    os.cpu_count = lambda: 2
    if hasattr(os, "process_cpu_count"):
        os.process_cpu_count = lambda: 2
    import wordcount

    return wordcount


def waiting() -> list[int]:
    """The ids of the threads that wait in `meet`."""
    return [int(name.partition("-")[2]) for name in os.listdir("here")]


def workers() -> list[tuple[int, int]]:
    """(pid, thread) of each call so far; forgets them."""
    notes = Path("notes")
    lines = notes.read_text().splitlines() if notes.exists() else []
    notes.unlink(missing_ok=True)
    return [tuple(map(int, line.split())) for line in lines]


def left_over(before: set[threading.Thread]) -> str:
    """What is still at work: "" if nothing is. Helpers of the standard library get a moment to end."""
    children = multiprocessing.active_children()
    threads = [thread for thread in threading.enumerate() if thread not in before]
    for thread in threads:
        if not children and thread.name.startswith(("QueueFeeder", "QueueManager", "Thread-")) and thread.daemon:
            thread.join(1)
    threads = [thread for thread in threads if thread.is_alive()]
    return "child processes" if children else "threads" if threads else ""


class Shared(dict):
    """A dict whose first reader in a thread waits for another one, so that both have read before either writes."""

    def __init__(self) -> None:
        super().__init__()
        self._other = threading.Event()
        self._readers = 0
        self._lock = threading.Lock()
        self._alone = self.met = False

    def nobody_comes(self) -> None:
        """Let the first reader go on alone."""
        self._alone = True
        self._other.set()

    def get(self, word: str, default: Any = None) -> Any:
        value = super().get(word, default)
        self._linger()
        return value

    def __getitem__(self, word: str) -> Any:
        value = super().__getitem__(word)
        self._linger()
        return value

    def _linger(self) -> None:
        """Let the first reader wait for a second one. None comes while the first holds a lock, or is the only one."""
        if threading.current_thread() is threading.main_thread():
            return
        with self._lock:
            self._readers += 1
            first = self._readers == 1
        if first:
            self._other.wait()
            self.met = not self._alone
        else:
            self._other.set()
