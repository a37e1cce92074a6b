"""A session's id has to be new, and nothing else.

A number that counts, the time, or a name with a few letters behind it is new each time, and can be guessed: the number
beside your own is somebody's. Here, {{sessions_are_new_and_end: message}}. Draw the id from `secrets`, long enough that
guessing is hopeless. `uuid1` and `random` do not do: one holds the time, and the other can be computed.

Breaks: "The id of a session is a `str` of random characters, 22 or more"
Fails: sessions_are_new_and_end
"""

import itertools

_NUMBERS = itertools.count(1)


class Auth:
    ...

    def _new_session(self, name):
        session_id = f"session-{next(_NUMBERS):020}"
        with self._conn:
            row = (_digest(session_id), name, self._clock() + _SESSION_SECONDS)
            self._conn.execute("INSERT INTO sessions VALUES (?, ?, ?)", row)
        return session_id
