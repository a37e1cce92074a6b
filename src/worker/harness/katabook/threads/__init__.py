"""Threads under a deterministic scheduler: races and deadlocks on every run, without luck.

Owns: running callables as threads of which one executes at a time, trying all schedules with
few preemptions (`explore`), repeating one (`replay`), and the facts about locks (`LockWatch`,
`Run.locks`).
Does not own: races between processes, tasks of an event loop (`katabook.event_loop`), or time
(`katabook.clock`).

Importing this module replaces `threading.Lock` and `RLock`, `queue.SimpleQueue`, `time.sleep`
and the start and join of `threading.Thread` by wrappers that behave like the originals
outside a run; see `_patches`. Import it before the code under observation.

Inside a run
- a blocking acquire parks the thread and another one goes on; Condition, Event, Semaphore,
  Barrier, Queue, Thread.join and thread pools are built on the wrapped parts and follow;
- timeouts are virtual: they expire, earliest first, when nothing else can run;
- `time.sleep` costs nothing and lets the others go first;
- threads that the learner's code starts take part under their own names.

Schedules that differ in nothing are left out (`_races`): what the threads did to attributes,
variables, containers and locks is followed in all Python code that they run, and only steps that
touched the same place, one of them writing, are tried in the other order. What cannot be followed
(most calls into C, `getattr`, code of the other probes, `time.sleep`) counts as touching
everything. Where most steps do, or most of the work is the library's, all schedules are run
instead and no conflict is named (`_search.can_be_followed`, told by one run before the search).
What is found under the bound on preemptions is the same as without this; how many
schedules come to a result is not. It rests on the following:
- a C function that is known by name (`_calls`) does what it does in CPython;
- nobody writes to an object through a `__dict__` that was fetched before the run;
- functions that `sorted` or `min` call through `key=`, or `map` through C, change nothing that is
  not followed: calls with keywords and lazy iterators count as touching everything.
Containers that the threads touch live until the run is over.

Where the threads are followed, the first failure is given in its shortest form, with as few preemptions and switches as leaving
out decisions allows, and ends with the two accesses that came in the wrong order
(`Failure.conflict`).

What it cannot handle: code in C that blocks on something else (sockets, subprocesses, `input`,
sqlite3's busy handler, `select`, so event loops too, multiprocessing, `_thread.RLock` called by
that name) blocks the whole run, as nobody else has the baton. A learner's own `sys.settrace` in
a thread ends the switching there. `while True: pass` under a bare `except:` cannot be stopped.
"""

from . import _patches
from ._conflict import Access, Conflict
from ._explore import explore, replay
from ._lock_log import Held, LockEvent, LockLog
from ._lock_watch import LockWatch
from ._results import Exploration, Failure, Run, Schedule
from ._scheduler import ScheduleMismatch
from ._session import spied, switch
from ._stuck import Stuck

_patches.install()

__all__ = [
    "Access", "Conflict", "Exploration", "Failure", "Held", "LockEvent", "LockLog", "LockWatch", "Run", "Schedule",
    "ScheduleMismatch", "Stuck", "explore", "replay", "spied", "switch",
]

# Told by where they are imported from, whichever file they are in.
for _class in (
    Access, Conflict, Exploration, Failure, Held, LockEvent, LockLog, LockWatch, Run, Schedule, ScheduleMismatch, Stuck,
):  # fmt: skip
    _class.__module__ = __name__
