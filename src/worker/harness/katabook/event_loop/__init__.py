"""Runs asyncio code in virtual time and observes what its event loop went through.

    run = event_loop.run(solution.fetch_all, ["a", "b", "c"])
    expect(run.elapsed).named("virtual seconds").equals(1.0)

Owns: `run`, and the helpers of a check: `Heartbeat`, `Gate`, `Callers`. Does not own: the
loop and what is set up around it (`_virtual_loop`), what a run shows (`_run_record`).

The rules of virtual time: it moves only when nothing is ready to run, and then at once
to the next moment for which something was asked; or when the code under observation
blocks the loop with time.sleep, by that length, which costs no real time. Threads take
none: while work handed to a thread pool is under way, the loop waits for it for real;
time.sleep and waits with a timeout in other threads are virtual too. Sockets get a
moment of real time before the clock jumps. So all times are exact, whatever the machine;
numbers of turns are exact as long as no thread or socket is involved.
"""

from katabook._loop_threads import Deadlock
from katabook._run_record import (
    LimitReached,
    LoopError,
    NeverAwaited,
    Pending,
    Run,
    Stuck,
    Unretrieved,
)
from katabook._stalls import Stall

from ._callers import Callers, ThreadCall
from ._gate import Gate
from ._heartbeat import Heartbeat
from ._running import run

__all__ = [
    "Callers",
    "Deadlock",
    "Gate",
    "Heartbeat",
    "LimitReached",
    "LoopError",
    "NeverAwaited",
    "Pending",
    "Run",
    "Stall",
    "Stuck",
    "ThreadCall",
    "Unretrieved",
    "run",
]

# Told by where they are imported from, whichever file they are in.
for _class in (Callers, Gate, Heartbeat, ThreadCall):
    _class.__module__ = __name__
