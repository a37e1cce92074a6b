"""The profiler knows what time it is.

By default it reads the machine's clock. The caller passed another one: processor time, for instance, so that waiting does not count. {{own_and_total_time: message}}.

Breaks: "`own` and `total` are times of `timer`, a function without arguments that returns seconds as a float."
Fails: own_and_total_time
"""


def profile(fn: Callable[[], object], timer: Callable[[], float]) -> tuple[object, list[_Row]]:
    profiler = cProfile.Profile()
    profiler.enable(builtins=False)
    try:
        result = fn()
    finally:
        profiler.disable()
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
