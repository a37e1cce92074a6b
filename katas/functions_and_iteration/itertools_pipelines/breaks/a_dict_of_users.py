"""All events of a user make one session.

Breaks: "When another user
  comes in between, the next event begins a new session of the same user."
"""


def sessions(events):
    def merged():
        found = {}
        for user, item in events:
            found.setdefault(user, []).append(item)
        yield from found.items()

    return merged()
