"""The last turn.

Breaks: "the time of its quickest turn"
"""


def bench(candidates, make_input, clock, repeats=5, number=100):
    _compare_answers(candidates, make_input)
    best = {}
    for turn in range(repeats):
        for name, fn in candidates.items():
            best[name] = _time(fn, make_input, clock, number) / number
    return best
