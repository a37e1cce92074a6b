"""The cost is known to the application, so it need not be stored.

Until it is raised. Then every password is hashed with another cost than the one it was stored with, and nobody can log
in: {{a_raised_cost_locks_nobody_out: message}}. Store the parameters with the hash, as the salt is.

Breaks: "Passwords that were stored with another `cost` still fit."
Fails: a_raised_cost_locks_nobody_out
"""


class Auth:
    ...

    def register(self, name, password):
        try:
            with self._conn:
                self._conn.execute("INSERT INTO users VALUES (?, ?)", (name, _hashed(password, self._cost)))
        except sqlite3.IntegrityError:
            raise ValueError(f"the name {name!r} is taken") from None

    def login(self, session_id, name, password):
        row = self._conn.execute("SELECT password FROM users WHERE name = ?", (name,)).fetchone()
        stored = row[0] if row else f"{secrets.token_hex(16)}${'0' * 128}"
        salt = stored.partition("$")[0]
        if not hmac.compare_digest(_hashed(password, self._cost, salt), stored) or not row:
            return None
        self.logout(session_id)
        return self._new_session(name)


def _hashed(password, cost, salt=None):
    salt = salt or secrets.token_hex(16)
    hashed = hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), n=cost, r=8, p=5)
    return f"{salt}${hashed.hex()}"
