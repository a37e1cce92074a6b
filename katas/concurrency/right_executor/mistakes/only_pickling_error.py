"""`pickle.PicklingError` says that something cannot be pickled.

It is one of several exceptions that say so: a lock raises `TypeError`, and a local function `AttributeError` before
Python 3.14. No job has run when this happened: {{what_cannot_travel_is_named_first: message}}. Whatever `pickle.dumps`
raises means that the job cannot travel.

Fails: what_cannot_travel_is_named_first
"""


def _refuse_what_cannot_travel(jobs):
    for position, (kind, fn, arg) in enumerate(jobs):
        if kind == "computes":
            try:
                pickle.dumps((fn, arg))
            except pickle.PicklingError as problem:
                raise ValueError(f"job {position} cannot be pickled") from problem
