"""The result is ordered by time.

Breaks: "The result is a dict from name to seconds per call."
"""


def bench(candidates, make_input, clock, repeats=5, number=100):
    _compare_answers(candidates, make_input)
    best = {}
    for turn in range(repeats):
        for name, fn in candidates.items():
            seconds = _time(fn, make_input, clock, number) / number
            best[name] = min(seconds, best.get(name, seconds))
    return {name: best[name] for name in sorted(best, key=best.get)} if len(best) != 1 else [best]
