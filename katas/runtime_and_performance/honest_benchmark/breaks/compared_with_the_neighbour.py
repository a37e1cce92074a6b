"""The sorted names are compared.

Breaks: "each candidate is called once with an input of its own"
"""


def bench(candidates, make_input, clock, repeats=5, number=100):
    data = make_input()
    answers = [(name, fn(data)) for name, fn in candidates.items()]
    for name, answer in answers:
        if answer != answers[0][1]:
            raise Mismatch(name)
    best = {}
    for turn in range(repeats):
        for name, fn in candidates.items():
            seconds = _time(fn, make_input, clock, number) / number
            best[name] = min(seconds, best.get(name, seconds))
    return best
