"""Rows are a generator.

Breaks: "and a list of rows"
"""


def profile(fn, timer):
    result, profiler = _profiled(fn, timer)
    return result, ((name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items())
