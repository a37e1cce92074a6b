"""`iter(...)` around a list makes the work lazy.

The list was made first, with all of the feed: events taken by the call:
{{a_session_comes_when_it_is_over: taken by the call}}. `iter` gives a position in something that is there already. A
`yield` in the loop, or a generator expression, works when it is asked.

Fails: a_session_comes_when_it_is_over
"""


def sessions(events):
    return iter([(user, [item for _, item in run]) for user, run in groupby(events, key=itemgetter(0))])
