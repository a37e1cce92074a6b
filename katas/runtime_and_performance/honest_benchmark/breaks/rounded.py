"""Seconds are rounded.

Breaks: "divided by `number`"
"""


def bench(candidates, make_input, clock, repeats=5, number=100):
    _compare_answers(candidates, make_input)
    best = {}
    for _ in range(repeats):
        for name, fn in candidates.items():
            seconds = round(_time(fn, make_input, clock, number) / number, 6)
            best[name] = min(seconds, best.get(name, seconds))
    return best
