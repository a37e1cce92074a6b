"""Only functions of the file of fn.

Breaks: "for each Python function that ran meanwhile"
"""


def profile(fn, timer):
    profiler = cProfile.Profile(timer, builtins=False)
    result = profiler.runcall(fn)
    return result, [(name, calls, own, total) for (file, _, name), (_, calls, own, total, _) in _stats(profiler).items() if file == fn.__code__.co_filename]
