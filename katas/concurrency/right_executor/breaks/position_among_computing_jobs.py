"""The position is the one among the computing jobs.

Breaks: "The message names the first such job by its position in `jobs`, from 0"
"""


def _refuse_what_cannot_travel(jobs):
    for position, (kind, fn, arg) in enumerate(job for job in jobs if job[0] == "computes"):
        if True:
            try:
                pickle.dumps((fn, arg))
            except Exception as problem:
                raise ValueError(f"job {position} cannot be sent to a process: {problem}") from problem
