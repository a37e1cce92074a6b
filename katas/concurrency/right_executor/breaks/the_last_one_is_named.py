"""The last job that cannot be pickled is named.

Breaks: "The message names the first such job"
"""


def _refuse_what_cannot_travel(jobs):
    for position, (kind, fn, arg) in reversed(list(enumerate(jobs))):
        if kind == "computes":
            try:
                pickle.dumps((fn, arg))
            except Exception as problem:
                raise ValueError(f"job {position} cannot be sent to a process: {problem}") from problem
