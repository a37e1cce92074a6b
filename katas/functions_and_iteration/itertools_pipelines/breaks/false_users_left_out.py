"""Events without a user are dropped.

Breaks: "have the user `None`, a user like any other."
"""


def sessions(events):
    for user, run in groupby(events, key=itemgetter(0)):
        if user:
            yield user, [item for _, item in run]
