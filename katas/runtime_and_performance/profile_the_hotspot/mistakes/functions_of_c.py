"""A profiler shows all functions.

Functions written in C get rows of their own then, `sorted` and `len` among them, and their time is taken away from the functions that called them. In a report about *your* code the
time belongs to the line that called `sorted`. `enable(builtins=False)` says so. (`Profile(builtins=False)` is forgotten by `runcall` and `enable` since Python 3.14.)

Breaks: "There are no others: none for functions written in C, whose time belongs to the function that called them, and none of your own."
Fails: own_and_total_time
"""


def profile(fn: Callable[[], object], timer: Callable[[], float]) -> tuple[object, list[_Row]]:
    profiler = cProfile.Profile(timer)
    result = profiler.runcall(fn)
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]
