"""Only an Exception switches the profiler off.

Breaks: "When `profile` has ended, the profiler is off."
"""


def profile(fn, timer):
    profiler = cProfile.Profile(timer)
    profiler.enable(builtins=False)
    try:
        result = fn()
    except Exception:
        profiler.disable()
        raise
    profiler.disable()
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
