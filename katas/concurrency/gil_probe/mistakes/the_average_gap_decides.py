"""One late tick must not matter, so take the average of the gaps.

The average counts gaps where time matters. A hundred ticks of a millisecond and then 0.9 seconds of silence are
nine milliseconds "on average", and the pod was killed in the silence. Latencies are like that: the mean is
where nobody lives. Weigh each gap by its length: how much of the time was spent in long ones?

Fails: noise_does_not_change_the_kind
"""

# Longer than a busy machine usually delays a thread, and many times shorter than a job.
_INTERVAL = 0.02
_NAP = 0.003


def classify(gaps: Sequence[float], interval: float) -> str:
    """'hogs', 'shares' or 'releases': what kept the ticks apart for most of the time?"""
    average = sum(gaps) / len(gaps)
    if average < interval / 2:
        return "releases"
    return "hogs" if average > 3 * interval else "shares"
