"""The row of a caller says how long it took.

It says how long the caller took with everything that it does. What was asked for is the part that went into this one function. The entry of the function itself has these numbers, caller by caller.

Fails: two_callers_are_told_apart
"""


def callers(fn: Callable[[], object], timer: Callable[[], float], name: str) -> dict[str, tuple[int, float]]:
    _, profiler = _profiled(fn, timer)
    stats = _stats(profiler)
    for (_, _, called), (_, _, _, _, by) in stats.items():
        if called == name:
            return {caller[2]: (stats[caller][1], stats[caller][3]) for caller in by}
    return {}
