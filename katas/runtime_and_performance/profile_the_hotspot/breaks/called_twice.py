"""The program is called once to warm up.

Breaks: "calls `fn()` once, under the profiler"
"""


def profile(fn, timer):
    fn()
    result, profiler = _profiled(fn, timer)
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
