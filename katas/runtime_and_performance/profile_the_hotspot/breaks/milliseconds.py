"""Times are rounded.

Breaks: "`own` and `total` are times of `timer`"
"""


def profile(fn, timer):
    profiler = cProfile.Profile(timer, builtins=False)
    result = profiler.runcall(fn)
    return result, [(name, calls, round(own, 2), round(total, 2)) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
