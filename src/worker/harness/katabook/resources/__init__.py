"""Observes what code leaves open: descriptors, locks, transactions, threads, processes, litter.

    seen = resources.left_open(solution.export, rows)
    expect(seen.of("file")).equals([])

Owns: comparing the state of this process before and after, and the learner's line that
opened what is left. Does not own: memory and object lifetimes (`memory`), what ran while
a lock was held (`threads`), the statements of a connection (`sql`).

What is open is read from the operating system and from live objects; the lines come from
audit events (docs: "Audit events table"). An audit hook can never be removed, so one is
installed at the first watch, and outside a watch it returns at once; where hooks are
refused, the findings stay and only the lines are missing.

Nothing here raises because something is left open: a `Watch` holds the leaks, and the check
judges them.
"""

from ._leaks import Leak, Watch
from ._running import GRACE
from ._watching import left_open, watch

__all__ = ["GRACE", "Leak", "Watch", "left_open", "watch"]

# Told by where they are imported from, whichever file they are in.
for _class in (Leak, Watch):
    _class.__module__ = __name__
