"""Ten rows.

Breaks: "for each Python function that ran meanwhile"
"""


def profile(fn, timer):
    result, profiler = _profiled(fn, timer)
    return result, sorted(((name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()), key=lambda row: -row[2])[:10]
