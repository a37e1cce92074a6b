"""Threads and locks around an event loop in virtual time.

Owns: what other threads may still do for the loop, waits of the loop's own thread for them, and `threading.Lock` made by
the code under observation. Does not own: the loop, the clock (`clock`), the list of stalls (`stalls`).

Read `waits` first, then `replaced` (the methods in whose place these waits are put) and `locks`.
"""
