"""For a name that nobody has, a password is hashed and then compared.

That is one hash to make the dummy and one to check it, so an unknown name takes twice as long as a known one, and tells
as much: {{each_attempt_costs_one_slow_hash: message}}. Compare with a stored text that was never hashed, or was hashed
once at the start.

Breaks: "Every call of `login` hashes once"
Fails: each_attempt_costs_one_slow_hash, a_raised_cost_locks_nobody_out
"""


class Auth:
    ...

    def login(self, session_id, name, password):
        row = self._conn.execute("SELECT password FROM users WHERE name = ?", (name,)).fetchone()
        stored = row[0] if row else _hashed("dummy", self._cost)
        if not _fits(password, stored) or not row:
            return None
        if not stored.startswith(f"{self._cost}$"):
            with self._conn:
                renewed = _hashed(password, self._cost)
                self._conn.execute("UPDATE users SET password = ? WHERE name = ?", (renewed, name))
        self.logout(session_id)
        return self._new_session(name)
