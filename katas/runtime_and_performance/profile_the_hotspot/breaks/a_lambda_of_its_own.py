"""The program is called by a lambda.

Breaks: "and none of your own"
"""


def profile(fn, timer):
    profiler = cProfile.Profile(timer, builtins=False)
    result = profiler.runcall(lambda: fn())
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
