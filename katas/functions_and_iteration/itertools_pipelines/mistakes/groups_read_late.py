"""The groups of `groupby` can be collected and read later.

A group is an iterator over the stream that the loop itself moves on. When all of them had been collected, they were at their
end: {{a_session_is_a_run: all sessions, read at the end}}. Make a list of each group before you ask for the next one.

Fails: a_session_is_a_run
"""


def sessions(events):
    groups = list(groupby(events, key=itemgetter(0)))
    return ((user, [item for _, item in run]) for user, run in groups)
