"""Users whose names are alike are logged out, too.

Breaks: "other users notice nothing"
"""


class TokenAuth:
    ...

    def log_out_everywhere(self, name):
        with self._conn:
            self._conn.execute("UPDATE users SET generation = generation + 1 WHERE name LIKE ?", (name,))
