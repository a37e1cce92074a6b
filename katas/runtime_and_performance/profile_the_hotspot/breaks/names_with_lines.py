"""A name has a line.

Breaks: "`name` is the function's `__name__`"
"""


def profile(fn, timer):
    profiler = cProfile.Profile(timer, builtins=False)
    result = profiler.runcall(fn)
    return result, [(f"{name}:{line}", calls, own, total) for (_, line, name), (_, calls, own, total, _) in _stats(profiler).items()]
