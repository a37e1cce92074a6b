"""The time of a turn.

Breaks: "divided by `number`"
"""


def bench(candidates, make_input, clock, repeats=5, number=100):
    _compare_answers(candidates, make_input)
    best = {}
    for turn in range(repeats):
        for name, fn in candidates.items():
            seconds = _time(fn, make_input, clock, number)
            best[name] = min(seconds, best.get(name, seconds))
    return best
