"""If a job cannot be pickled, the pool raises an exception anyway.

It does, when the message is written: by then other jobs are under way. Here, {{what_cannot_travel_is_named_first:
message}}. And the exception speaks of a lambda or a lock, and not of the job. Pickle each computing job once before
anything is submitted.

Fails: what_cannot_travel_is_named_first
"""


def _refuse_what_cannot_travel(jobs):
    pass
