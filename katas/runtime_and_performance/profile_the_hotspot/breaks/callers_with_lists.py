"""Lists instead of tuples.

Fails: two_callers_are_told_apart

Breaks: "The value for each is a tuple"
"""


def callers(fn, timer, name):
    _, profiler = _profiled(fn, timer)
    for (_, _, called), (_, _, _, _, by) in _stats(profiler).items():
        if called == name:
            return {caller: [calls, total] for (_, _, caller), (calls, _, _, total) in by.items()}
    return {}
