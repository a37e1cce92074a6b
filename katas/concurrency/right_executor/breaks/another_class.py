"""The exception of pickle goes on.

Breaks: "`run_jobs` raises `ValueError` before it runs any job"
"""


def _refuse_what_cannot_travel(jobs):
    for position, (kind, fn, arg) in enumerate(jobs):
        if kind == "computes":
            try:
                pickle.dumps((fn, arg))
            except Exception as problem:
                raise TypeError(f"job {position}") from problem
