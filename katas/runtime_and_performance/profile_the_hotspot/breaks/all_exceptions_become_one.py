"""A failure becomes a RuntimeError.

Breaks: "that exception reaches the caller of `profile`, whatever it is"
"""


def profile(fn, timer):
    profiler = cProfile.Profile(timer, builtins=False)
    try:
        result = profiler.runcall(fn)
    except Exception as problem:
        raise RuntimeError("the program failed") from problem
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
