"""`enable`, call, `disable`.

If the call raises, the third line is skipped: {{it_ends_with_the_call: message}}. From then on the whole service runs under the profiler. Put `disable` into a `finally`.

Fails: it_ends_with_the_call
"""


def profile(fn: Callable[[], object], timer: Callable[[], float]) -> tuple[object, list[_Row]]:
    profiler = cProfile.Profile(timer)
    profiler.enable(builtins=False)
    result = fn()
    profiler.disable()
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
