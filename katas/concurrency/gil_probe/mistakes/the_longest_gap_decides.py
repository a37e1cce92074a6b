"""The longest gap shows the kind: below an interval, about an interval, or far above.

That is so on a quiet machine. On a busy one a single tick comes late because the operating system ran
something else, and a job that was free all the time is accused. One extreme value is the least robust
statistic there is. Ask what the time was spent on: add up the gaps of an interval or more, and compare with
the whole.

Fails: noise_does_not_change_the_kind
"""

# Longer than a busy machine usually delays a thread, and many times shorter than a job.
_INTERVAL = 0.05


def classify(gaps: Sequence[float], interval: float) -> str:
    """'hogs', 'shares' or 'releases': what kept the ticks apart for most of the time?"""
    longest = max(gaps)
    if longest > sum(gaps) / 2:
        return "hogs"
    return "shares" if longest >= interval else "releases"
