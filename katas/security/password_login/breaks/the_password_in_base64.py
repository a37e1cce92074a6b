"""The password is kept for the day it is forgotten.

Breaks: "The database holds no password"
"""

import base64


class Auth:
    ...

    def register(self, name, password):
        try:
            with self._conn:
                self._conn.execute("INSERT INTO users VALUES (?, ?)", (name, _hashed(password, self._cost) + '$' + base64.b64encode(password.encode()).decode()))
        except sqlite3.IntegrityError:
            raise ValueError(f"the name {name!r} is taken") from None


def _fits(password, stored):
    stored = stored.rpartition("$")[0]
    cost, salt, _ = stored.split("$")
    return hmac.compare_digest(_hashed(password, int(cost), salt), stored)
