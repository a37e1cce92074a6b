"""What cannot be pickled raises `PicklingError`.

Sometimes. A lock raises `TypeError`, a lambda `AttributeError` or `PicklingError` depending on where it stands and on
the version of Python, and an object's own `__reduce__` whatever it likes. Here, {{what_cannot_travel_is_named_first:
message}}. Here `except Exception` is right: whatever the reason, the job cannot travel.

Breaks: "If a computing job cannot be pickled, for whatever reason, `run_jobs` raises `ValueError`"
Fails: what_cannot_travel_is_named_first
"""


def _refuse_what_cannot_travel(jobs):
    for position, (kind, fn, arg) in enumerate(jobs):
        if kind == "computes":
            try:
                pickle.dumps((fn, arg))
            except (pickle.PicklingError, AttributeError, TypeError) as problem:
                raise ValueError(f"job {position} cannot be sent to a process: {problem}") from problem
