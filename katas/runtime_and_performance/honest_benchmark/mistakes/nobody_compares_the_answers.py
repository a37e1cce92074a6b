"""Both functions are tested, so they need no comparison here.

A function that returns None at once wins every benchmark: {{wrong_answers_get_no_number: message}}. Comparing the answers costs one call each, before the clock is read.

Breaks: "If an answer is not equal to that of the first candidate, `Mismatch` is raised"
Fails: wrong_answers_get_no_number, candidates_take_turns
"""


def _compare_answers(candidates: Mapping[str, _Candidate], make_input: Callable[[], Any]) -> None:
    return
