"""Waiting jobs have to be picklable, too.

Breaks: "`fn` and `arg` can be anything, lambdas and locks included"
"""


def _refuse_what_cannot_travel(jobs):
    for position, (kind, fn, arg) in enumerate(jobs):
        try:
            pickle.dumps((fn, arg))
        except Exception as problem:
            raise ValueError(f"job {position} cannot be sent to a process: {problem}") from problem
