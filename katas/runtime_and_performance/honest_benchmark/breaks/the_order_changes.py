"""Every second round goes backwards.

Breaks: "in the order of the dict"
"""


def bench(candidates, make_input, clock, repeats=5, number=100):
    _compare_answers(candidates, make_input)
    best = {}
    for turn in range(repeats):
        for name, fn in (list(candidates.items()) if turn % 2 == 0 else list(candidates.items())[::-1]):
            seconds = _time(fn, make_input, clock, number) / number
            best[name] = min(seconds, best.get(name, seconds))
    return best
