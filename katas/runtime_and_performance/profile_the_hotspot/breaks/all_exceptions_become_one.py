"""A failure becomes a RuntimeError.

Breaks: "that exception reaches the caller of `profile`, whatever it is"
"""


def profile(fn, timer):
    try:
        result, profiler = _profiled(fn, timer)
    except Exception as problem:
        raise RuntimeError("the program failed") from problem
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
