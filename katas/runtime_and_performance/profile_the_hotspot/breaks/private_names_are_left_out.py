"""Names with an underscore are left out.

Breaks: "for each Python function that ran meanwhile"
"""


def profile(fn, timer):
    profiler = cProfile.Profile(timer, builtins=False)
    result = profiler.runcall(fn)
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items() if not name.startswith("_")]
