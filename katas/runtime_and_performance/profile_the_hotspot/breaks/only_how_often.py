"""Only the number of calls.

Fails: two_callers_are_told_apart

Breaks: "a tuple: how often it did, and how long these calls took in total"
"""


def callers(fn, timer, name):
    _, profiler = _profiled(fn, timer)
    for (_, _, called), (_, _, _, _, by) in _stats(profiler).items():
        if called == name:
            return {caller: (calls, 0.0) for (_, _, caller), (calls, _, _, _) in by.items()}
    return {}
