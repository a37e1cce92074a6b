"""Three rounds by default.

Breaks: "There are `repeats` rounds."
"""


def bench(candidates, make_input, clock, repeats=3, number=100):
    _compare_answers(candidates, make_input)
    best = {}
    for turn in range(repeats):
        for name, fn in candidates.items():
            seconds = _time(fn, make_input, clock, number) / number
            best[name] = min(seconds, best.get(name, seconds))
    return best
