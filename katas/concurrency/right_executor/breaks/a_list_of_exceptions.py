"""Only the exceptions of pickle itself are expected.

Breaks: "for whatever reason"
"""


def _refuse_what_cannot_travel(jobs):
    for position, (kind, fn, arg) in enumerate(jobs):
        if kind == "computes":
            try:
                pickle.dumps((fn, arg))
            except (pickle.PicklingError, AttributeError, TypeError, RecursionError, NotImplementedError, ValueError) as problem:
                raise ValueError(f"job {position} cannot be pickled") from problem
