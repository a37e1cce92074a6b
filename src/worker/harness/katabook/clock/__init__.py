"""A time that only the check moves.

    time = clock.Clock()
    solution.retry(server.ask, sleep=time.sleep)
    expect(time.pauses).named("pauses in seconds").equals([1, 2, 4])

Owns: `Clock`, to be handed to code that takes its clock and its sleep as arguments, and
`frozen`, which puts a `Clock` in the place of `time` and `datetime` for code that does not.
Does not own: an event loop's time (`event_loop`).

All times are in seconds unless a name says nanoseconds. Nothing waits for real.

What `frozen` cannot reach: waits with a timeout inside the interpreter (`lock.acquire`,
`Event.wait`, `queue.get`, `select`), time read by C code (SQLite's `CURRENT_TIMESTAMP`, file
times), asyncio's loop, and names that other modules than the learner's copied earlier.
"""

from ._clock import DEFAULT_START, BusyWaiting, Clock
from ._frozen import frozen

__all__ = ["DEFAULT_START", "BusyWaiting", "Clock", "frozen"]

# Told by where they are imported from, and guarded by it: what a clock offers a submission goes by it (`_permitted`).
for _class in (BusyWaiting, Clock):
    _class.__module__ = __name__
