"""A job can be sent if its function can.

The argument travels with it, and so does everything that the argument refers to: a lock, an open file, a connection
deep inside. Here, {{what_cannot_travel_is_named_first: message}}. Pickle what is going to be sent, the function and its
argument.

Fails: what_cannot_travel_is_named_first
"""


def _refuse_what_cannot_travel(jobs):
    for position, (kind, fn, _) in enumerate(jobs):
        if kind == "computes":
            try:
                pickle.dumps(fn)
            except Exception as problem:
                raise ValueError(f"job {position} cannot be sent to a process: {problem}") from problem
