"""The generation is 0 or 1.

Breaks: "ends all tokens of this user that exist now, for `check_now`"
"""


class TokenAuth:
    ...

    def log_out_everywhere(self, name):
        with self._conn:
            self._conn.execute("UPDATE users SET generation = 1 - generation WHERE name = ?", (name,))
