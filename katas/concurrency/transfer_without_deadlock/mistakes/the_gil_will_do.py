"""Python runs one thread at a time, so `-=` and `+=` are safe.

Each of them is a read and a write, and another thread may run in between: {{no_cent_is_lost: message}}. Lock what has to happen as a
whole.

Breaks: "No cent is lost or made"
Fails: no_cent_is_lost, opposite_transfers_end, the_total_is_of_one_moment, strangers_do_not_wait
"""

@contextmanager
def _locked(*accounts):
    yield
