"""Names with an underscore are left out.

Breaks: "for each Python function that ran meanwhile"
"""


def profile(fn, timer):
    result, profiler = _profiled(fn, timer)
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items() if not name.startswith("_")]
