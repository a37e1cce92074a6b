"""Only one thread runs Python at a time, so Python code shuts the others out.

One at a time does not mean one until it is done: a thread that wants the lock gets it after a switch
interval, again and again, and the ticks go on, slower. A pure Python loop costs the others their speed. It
does not stop them, and a heartbeat survives it. Tell "each gap is about an interval" from "one gap is the whole
job".

Fails: gaps_tell_the_kind, a_shared_lock_is_noticed
"""


def classify(gaps: Sequence[float], interval: float) -> str:
    """'hogs', 'shares' or 'releases': what kept the ticks apart for most of the time?"""
    waiting = sum(gap for gap in gaps if gap >= interval)
    return "hogs" if waiting > sum(gaps) / 2 else "releases"
