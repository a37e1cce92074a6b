"""The logout waits for somebody to commit it.

Breaks: "It commits."
"""


class TokenAuth:
    ...

    def log_out_everywhere(self, name):
        self._conn.execute("UPDATE users SET generation = generation + 1 WHERE name = ?", (name,))
