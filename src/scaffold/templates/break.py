"""TODO(author): what is otherwise; no learner ever sees it.

Breaks: "TODO(author): one sentence of the prompt, word for word"
"""


def solve(value):
    return "TODO(author): a solution that breaks this sentence and no other, in the form of a mistake"
