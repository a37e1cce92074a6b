"""Rows are lists.

Breaks: "A row is a tuple `(name, calls, own, total)`"
"""


def profile(fn, timer):
    profiler = cProfile.Profile(timer, builtins=False)
    result = profiler.runcall(fn)
    return result, [[name, calls, own, total] for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
