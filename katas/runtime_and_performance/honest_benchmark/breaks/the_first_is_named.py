"""The first one is named.

Breaks: "its text contains the name of the candidate that differs"
"""


def bench(candidates, make_input, clock, repeats=5, number=100):
    answers = [fn(make_input()) for fn in candidates.values()]
    if any(answer != answers[0] for answer in answers):
        raise Mismatch(next(iter(candidates)))
    best = {}
    for turn in range(repeats):
        for name, fn in candidates.items():
            seconds = _time(fn, make_input, clock, number) / number
            best[name] = min(seconds, best.get(name, seconds))
    return best
