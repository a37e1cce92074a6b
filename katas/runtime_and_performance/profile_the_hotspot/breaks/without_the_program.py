"""The program itself has no row.

Breaks: "for each Python function that ran meanwhile, `fn` included"
"""


def profile(fn, timer):
    result, profiler = _profiled(fn, timer)
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items() if name != fn.__name__]
