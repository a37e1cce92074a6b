"""The collector is off once the answers differ.

Breaks: "When `bench` has ended, it is what it was when `bench` was called"
"""


def bench(candidates, make_input, clock, repeats=5, number=100):
    was_enabled = gc.isenabled()
    gc.disable()
    _compare_answers(candidates, make_input)
    best = {}
    try:
        for _ in range(repeats):
            for name, fn in candidates.items():
                seconds = _time(fn, make_input, clock, number) / number
                best[name] = min(seconds, best.get(name, seconds))
    finally:
        if was_enabled:
            gc.enable()
    return best
