"""The turn in the middle.

Breaks: "the time of its quickest turn"
"""


def bench(candidates, make_input, clock, repeats=5, number=100):
    _compare_answers(candidates, make_input)
    best = {}
    for turn in range(repeats):
        for name, fn in candidates.items():
            best.setdefault(name, []).append(_time(fn, make_input, clock, number) / number)
    return {name: sorted(turns)[len(turns) // 2] for name, turns in best.items()}
