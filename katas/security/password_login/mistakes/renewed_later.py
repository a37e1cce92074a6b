"""A hash of an old cost fits, so it can stay.

Then the account that nobody changes the password of keeps the cost of the year in which it was made:
{{an_old_hash_is_renewed: message}}. A good login is the one moment at which the password is there.

Breaks: "it is replaced by a hash with the present one"
Fails: an_old_hash_is_renewed
"""


class Auth:
    ...

    def login(self, session_id, name, password):
        row = self._conn.execute("SELECT password FROM users WHERE name = ?", (name,)).fetchone()
        stored = row[0] if row else f"{self._cost}${secrets.token_hex(16)}${'0' * 128}"
        if not _fits(password, stored) or not row:
            return None
        self.logout(session_id)
        return self._new_session(name)
