"""First all turns of one candidate, then all of the next.

In between the machine has become warm, or a neighbour has come: {{candidates_take_turns: message}}. If they take turns, a bad minute is bad for all of them.

Breaks: "In each round every candidate has one turn, in the order of the dict."
Fails: candidates_take_turns
"""


def bench(
    candidates: Mapping[str, _Candidate],
    make_input: Callable[[], Any],
    clock: Callable[[], float],
    repeats: int = 5,
    number: int = 100,
) -> dict[str, float]:
    _compare_answers(candidates, make_input)
    return {
        name: min(_time(fn, make_input, clock, number) for _ in range(repeats)) / number for name, fn in candidates.items()
    }
