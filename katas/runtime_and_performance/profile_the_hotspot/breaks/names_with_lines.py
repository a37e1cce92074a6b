"""A name has a line.

Breaks: "`name` is the function's `__name__`"
"""


def profile(fn, timer):
    result, profiler = _profiled(fn, timer)
    return result, [(f"{name}:{line}", calls, own, total) for (_, line, name), (_, calls, own, total, _) in _stats(profiler).items()]
