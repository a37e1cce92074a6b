"""The sessions are sorted on the way.

Breaks: "The others keep their order."
"""


def drop_expired(sessions):
    sessions.sort(key=lambda session: session[1], reverse=True)
    while sessions and sessions[-1][1] <= 0:
        sessions.pop()
