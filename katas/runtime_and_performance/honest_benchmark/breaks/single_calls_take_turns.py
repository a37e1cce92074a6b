"""Calls take turns, not rounds.

Breaks: "A turn is `number` calls in a row."
"""


def bench(candidates, make_input, clock, repeats=5, number=100):
    _compare_answers(candidates, make_input)
    best = {}
    for turn in range(repeats):
        for name, fn in candidates.items():
            for _ in range(number):
                seconds = _time(fn, make_input, clock, 1)
                best[name] = min(seconds, best.get(name, seconds))
    return best
