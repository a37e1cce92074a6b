"""If nobody has the name, there is nothing to hash.

Then known names take a fifth of a second and unknown ones none, and an attacker who measures it has the list of your
customers. Here, {{each_attempt_costs_one_slow_hash: message}}. Hash anyway, against something that fits nothing.

Breaks: "also if nobody has the name: the time of the answer tells nothing"
Fails: each_attempt_costs_one_slow_hash, a_raised_cost_locks_nobody_out
"""


class Auth:
    ...

    def login(self, session_id, name, password):
        row = self._conn.execute("SELECT password FROM users WHERE name = ?", (name,)).fetchone()
        if not row or not _fits(password, row[0]):
            return None
        if not row[0].startswith(f"{self._cost}$"):
            with self._conn:
                renewed = _hashed(password, self._cost)
                self._conn.execute("UPDATE users SET password = ? WHERE name = ?", (renewed, name))
        self.logout(session_id)
        return self._new_session(name)
