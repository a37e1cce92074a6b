"""Rows of C functions can be left out afterwards.

Their rows, yes. Their time went into these rows, and is in no row now: {{own_and_total_time: message}}. The sum of all own times is less than what the program took. `enable(builtins=False)` gives it to the function that
called them.

Breaks: "none for functions written in C, whose time belongs to the function that called them"
Fails: own_and_total_time
"""


def profile(fn: Callable[[], object], timer: Callable[[], float]) -> tuple[object, list[_Row]]:
    profiler = cProfile.Profile(timer)
    result = profiler.runcall(fn)
    rows = [
        (name, calls, own, total)
        for (file, _, name), (_, calls, own, total, _) in _stats(profiler).items()
        if file != "~"
    ]
    return result, rows
