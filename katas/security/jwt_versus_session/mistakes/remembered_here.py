"""The server remembers who was logged out.

This server does, until it is started again, and the others never heard of it. Here, {{everywhere_means_every_token:
message}}. What all servers have to know stands where all of them look.

Fails: everywhere_means_every_token
"""


class TokenAuth:
    ...

    def __init__(self, conn, key, clock):
        self._conn = conn
        self._key = key
        self._clock = clock
        self._generations = {}

    def log_out_everywhere(self, name):
        self._generations[name] = self._generations.get(name, 0) + 1

    def _generation(self, name):
        row = self._conn.execute("SELECT generation FROM users WHERE name = ?", (name,)).fetchone()
        return row[0] + self._generations.get(name, 0) if row else None
