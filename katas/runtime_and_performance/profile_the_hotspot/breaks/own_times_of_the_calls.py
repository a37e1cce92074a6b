"""The own time of the calls.

Fails: two_callers_are_told_apart

Breaks: "how long these calls took in total"
"""


def callers(fn, timer, name):
    _, profiler = _profiled(fn, timer)
    for (_, _, called), (_, _, _, _, by) in _stats(profiler).items():
        if called == name:
            return {caller: (calls, own) for (_, _, caller), (calls, _, own, _) in by.items()}
    return {}
