"""The answers can be compared when the numbers are there.

Then a wrong candidate has been measured for minutes, and its number is in the log: {{wrong_answers_get_no_number: message}}. Compare first.

Fails: wrong_answers_get_no_number
"""


def bench(
    candidates: Mapping[str, _Candidate],
    make_input: Callable[[], Any],
    clock: Callable[[], float],
    repeats: int = 5,
    number: int = 100,
) -> dict[str, float]:
    first_answers = {name: fn(make_input()) for name, fn in candidates.items()}
    best: dict[str, float] = {}
    for _ in range(repeats):
        for name, fn in candidates.items():
            seconds = _time(fn, make_input, clock, number) / number
            best[name] = min(seconds, best.get(name, seconds))
    for name, answer in first_answers.items():
        if answer != next(iter(first_answers.values())):
            raise Mismatch(f"{name} does not give the same answer")
    return best
