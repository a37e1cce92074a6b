"""The items are whole events.

Breaks: "`items` is a list of the session's items."
"""


def sessions(events):
    for user, run in groupby(events, key=itemgetter(0)):
        yield user, list(run)
