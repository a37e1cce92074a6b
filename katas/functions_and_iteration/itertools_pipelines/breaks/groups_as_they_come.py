"""The items are an iterator.

Breaks: "`items` is a list of the session's items."
"""


def sessions(events):
    for user, run in groupby(events, key=itemgetter(0)):
        yield user, (item for _, item in run)
