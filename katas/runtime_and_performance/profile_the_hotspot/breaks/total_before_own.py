"""The times are exchanged.

Breaks: "A row is a tuple `(name, calls, own, total)`"
"""


def profile(fn, timer):
    profiler = cProfile.Profile(timer, builtins=False)
    result = profiler.runcall(fn)
    return result, [(name, calls, total, own) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
