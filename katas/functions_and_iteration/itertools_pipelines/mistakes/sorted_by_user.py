"""`groupby` needs its input sorted by the key.

It needs nothing: it joins neighbours with equal keys. Sorting is for somebody who wants one group for each key. Here it made
{{a_session_is_a_run: users of the sessions}} of four sessions, and it waits for the end of a feed that has none.

Fails: a_session_is_a_run
"""


def sessions(events):
    for user, run in groupby(sorted(events, key=itemgetter(0)), key=itemgetter(0)):
        yield user, [item for _, item in run]
