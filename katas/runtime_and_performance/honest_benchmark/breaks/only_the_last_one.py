"""Only the last is compared.

Breaks: "If an answer is not equal to that of the first candidate"
"""


def bench(candidates, make_input, clock, repeats=5, number=100):
    answers = [(name, fn(make_input())) for name, fn in candidates.items()]
    if answers and answers[-1][1] != answers[0][1]:
        raise Mismatch(answers[-1][0])
    best = {}
    for turn in range(repeats):
        for name, fn in candidates.items():
            seconds = _time(fn, make_input, clock, number) / number
            best[name] = min(seconds, best.get(name, seconds))
    return best
