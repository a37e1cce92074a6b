"""Times are rounded.

Breaks: "`own` and `total` are times of `timer`"
"""


def profile(fn, timer):
    result, profiler = _profiled(fn, timer)
    return result, [(name, calls, round(own, 2), round(total, 2)) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
