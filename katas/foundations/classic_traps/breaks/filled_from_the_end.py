"""The last session moves into each gap.

Breaks: "The others keep their order."
"""


def drop_expired(sessions):
    for place in range(len(sessions) - 1, -1, -1):
        if sessions[place][1] <= 0:
            sessions[place] = sessions[-1]
            sessions.pop()
