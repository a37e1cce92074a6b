"""Passwords that a stolen database does not tell, and sessions that nobody can plant."""

from __future__ import annotations

import hashlib
import itertools
import sqlite3

_NUMBERS = itertools.count(1)


class Auth:
    """Users and sessions in the tables `users` and `sessions`."""

    def __init__(self, conn, clock, cost=2**14):
        self._conn = conn
        self._clock = clock
        self._cost = cost

    def register(self, name, password):
        """Add a user."""
        # TODO: a fast hash, and equal passwords look equal
        hashed = hashlib.sha256(password.encode()).hexdigest()
        try:
            with self._conn:
                self._conn.execute("INSERT INTO users VALUES (?, ?)", (name, hashed))
        except sqlite3.IntegrityError:
            raise ValueError("this name is taken") from None

    def visit(self):
        """The id of a new session that is nobody's."""
        # TODO: 1, 2, 3: whose is the next one? And it never ends
        session_id = f"session-{next(_NUMBERS)}"
        with self._conn:
            self._conn.execute("INSERT INTO sessions VALUES (?, NULL, 0)", (session_id,))
        return session_id

    def login(self, session_id, name, password):
        """The id of a session of this user; None if name and password do not fit."""
        row = self._conn.execute("SELECT password FROM users WHERE name = ?", (name,)).fetchone()
        if row is None or row[0] != hashlib.sha256(password.encode()).hexdigest():
            return None
        # TODO: whose id was that before?
        session_id = session_id or self.visit()
        with self._conn:
            self._conn.execute("UPDATE sessions SET name = ? WHERE digest = ?", (name, session_id))
        return session_id

    def logout(self, session_id):
        """End this session."""
        # TODO

    def current_user(self, session_id):
        """The name of the user whose session this is, if it is somebody's."""
        row = self._conn.execute("SELECT name FROM sessions WHERE digest = ?", (session_id,)).fetchone()
        return row[0] if row else None
