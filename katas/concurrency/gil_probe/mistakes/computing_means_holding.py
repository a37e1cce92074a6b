"""What burns processor time holds the lock; what waits has given it back.

A core can be busy without the interpreter: `pbkdf2_hmac` computes with the lock given back, and so do `zlib`,
most of NumPy, and a query inside of SQLite. And of the two that do hold it, one hands it over when asked
and the other does not; on the processor's clock they look alike. The lock is not to be seen on a clock of the
job at all, only in what happens to somebody *else*: let a second thread tick.

Fails: a_released_lock_is_noticed, a_shared_lock_is_noticed
"""


def probe(fn: Callable[[], object]) -> str:
    """Run `fn` beside a ticking thread, and say how it treated it."""
    cpu, wall = time.process_time(), time.perf_counter()
    fn()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return "releases" if cpu < wall / 20 else "hogs"
