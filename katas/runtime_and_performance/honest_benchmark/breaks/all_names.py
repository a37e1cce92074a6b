"""All names are listed.

Breaks: "its text contains the name of the candidate that differs, and no other name but that of the first"
"""


def _compare_answers(candidates, make_input):
    answers = [fn(make_input()) for fn in candidates.values()]
    if any(answer != answers[0] for answer in answers):
        raise Mismatch(f"the answers of {', '.join(candidates)} differ")
