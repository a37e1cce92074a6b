"""After one switch interval the interpreter takes the lock away, so nobody can hog it.

The interval is the time after which a waiting thread *asks*. The holder answers when it gets to one of the places
in the bytecode where CPython looks for such requests. A C function that runs no bytecode does not hear
the question: one `sum(range(n))` or one bad regular expression is one instruction, however long it takes.
Look at the longest gap in proportion to the whole job.

Fails: gaps_tell_the_kind, a_hog_is_noticed
"""


def classify(gaps: Sequence[float], interval: float) -> str:
    """'hogs', 'shares' or 'releases': what kept the ticks apart for most of the time?"""
    waiting = sum(gap for gap in gaps if gap >= interval)
    return "shares" if waiting > sum(gaps) / 2 else "releases"
