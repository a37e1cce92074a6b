"""The same list is emptied and filled again.

Breaks: "It stays as it is, also when it is read after later sessions were taken."
"""


def sessions(events):
    items = []
    for user, run in groupby(events, key=itemgetter(0)):
        items.clear()
        items.extend(item for _, item in run)
        yield user, items
