"""A session is handed out when the next one is over.

Breaks: "A session is handed out as soon as the first event of the next one was taken, or at the end."
"""


def sessions(events):
    runs = ((user, [item for _, item in run]) for user, run in groupby(events, key=itemgetter(0)))
    earlier = next(runs, None)
    for later in runs:
        yield earlier
        earlier = later
    if earlier is not None:
        yield earlier
