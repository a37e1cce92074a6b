"""The first number of an entry is the number of calls.

It leaves out the calls in which a function calls itself; pstats prints both, as `5/2`: {{recursion_counts_once: message}}. The second number counts all.

Breaks: "`calls` counts all calls, also those in which a function calls itself."
Fails: recursion_counts_once
"""


def profile(fn: Callable[[], object], timer: Callable[[], float]) -> tuple[object, list[_Row]]:
    result, profiler = _profiled(fn, timer)
    return result, [(name, calls, own, total) for (_, _, name), (calls, _, own, total, _) in _stats(profiler).items()]
