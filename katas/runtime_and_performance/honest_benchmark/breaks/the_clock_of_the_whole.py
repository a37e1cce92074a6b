"""The whole is timed, too.

Breaks: "and at no other time"
"""


def bench(candidates, make_input, clock, repeats=5, number=100):
    start = clock()
    _compare_answers(candidates, make_input)
    best = {}
    for turn in range(repeats):
        for name, fn in candidates.items():
            seconds = _time(fn, make_input, clock, number) / number
            best[name] = min(seconds, best.get(name, seconds))
    return best if clock() >= start else {}
