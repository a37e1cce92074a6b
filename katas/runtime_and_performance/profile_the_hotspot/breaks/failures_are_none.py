"""A failure gives None.

Breaks: "that exception reaches the caller of `profile`, whatever it is"
"""


def profile(fn, timer):
    profiler = cProfile.Profile(timer)
    profiler.enable(builtins=False)
    try:
        result = fn()
    except Exception:
        result = None
    finally:
        profiler.disable()
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
