"""Positions are counted from 1.

Breaks: "by its position in `jobs`, from 0, like this: `job 3`"
"""


def _refuse_what_cannot_travel(jobs):
    for position, (kind, fn, arg) in enumerate(jobs, 1):
        if kind == "computes":
            try:
                pickle.dumps((fn, arg))
            except Exception as problem:
                raise ValueError(f"job {position} cannot be sent to a process: {problem}") from problem
