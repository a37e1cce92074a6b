"""Notices that nobody moves any more: what is waited for will not come.

    if not standstill.wait(until=lambda: ended, still=1.5):
        fail("a child died, and its parent waits for ever")

    with standstill.watch(barrier.abort, still=0.8):
        solution.run(jobs)

Owns: telling that no thread here, and no process that was started here, runs any more. Does not own: what is left open at
the end (`resources`), stalls of an event loop (`event_loop`), threads that wait for one another in every order that there is
(`threads`).

Whether somebody has run is read from clocks of processor time, and counted in looks: on a busy machine all takes longer, and
what only is slow is not taken for a standstill. Who looks for something once in a while does not run in between: choose
`still` longer than that. Where the clocks of others cannot be found, as outside of Linux, it waits for as long as `at_most`
says.
"""

from ._waiting import wait, watch

__all__ = ["wait", "watch"]
