"""The mean uses all the measurements there are.

And all the disturbances. Other programs, interrupts and cold caches only ever add time, so the mean tells how busy the machine was: {{the_best_turn_counts: message}}. The smallest value comes closest
to the function. (For the latency of a service it is the other way round: there the disturbances are the subject.)

Breaks: "**The result** of a candidate is the time of its quickest turn, divided by `number`."
Fails: the_best_turn_counts
"""


def bench(
    candidates: Mapping[str, _Candidate],
    make_input: Callable[[], Any],
    clock: Callable[[], float],
    repeats: int = 5,
    number: int = 100,
) -> dict[str, float]:
    _compare_answers(candidates, make_input)
    total = dict.fromkeys(candidates, 0.0)
    for _ in range(repeats):
        for name, fn in candidates.items():
            total[name] += _time(fn, make_input, clock, number)
    return {name: seconds / (repeats * number) for name, seconds in total.items()}
