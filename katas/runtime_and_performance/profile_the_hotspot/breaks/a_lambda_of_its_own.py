"""The program is called by a lambda.

Breaks: "and none of your own"
"""


def profile(fn, timer):
    result, profiler = _profiled(lambda: fn(), timer)
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
