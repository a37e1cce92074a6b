"""`with cProfile.Profile() as profiler:` does it all.

Nearly: the block ends with a call of `__exit__`, a Python function, while the profiler is still on. It gets a row that nobody asked for:
{{own_and_total_time: message}}. Harmless beside seconds, and puzzling in a list that is compared or counted. `enable`, and `disable` in a `finally`, add nothing.

Fails: own_and_total_time
"""


def profile(fn: Callable[[], object], timer: Callable[[], float]) -> tuple[object, list[_Row]]:
    with cProfile.Profile(timer, builtins=False) as profiler:
        result = fn()
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
