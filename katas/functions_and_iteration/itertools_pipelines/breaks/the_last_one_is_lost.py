"""The last session never comes.

Breaks: "or at the end."
"""


def sessions(events):
    current, items, begun = None, [], False
    for user, item in events:
        if begun and user != current:
            yield current, items
            items = []
        current, begun = user, True
        items.append(item)
