"""Passwords that a stolen database does not tell, and sessions that nobody can plant."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import sqlite3
from collections.abc import Callable

_SESSION_SECONDS = 12 * 60 * 60


class Auth:
    """Users and sessions in the tables `users` and `sessions`; `cost` is scrypt's n for new hashes."""

    def __init__(self, conn: sqlite3.Connection, clock: Callable[[], float], cost: int = 2**14) -> None:
        self._conn = conn
        self._clock = clock
        self._cost = cost

    def register(self, name: str, password: str) -> None:
        """Add a user. ValueError if the name is taken."""
        try:
            with self._conn:
                self._conn.execute("INSERT INTO users VALUES (?, ?)", (name, _hashed(password, self._cost)))
        except sqlite3.IntegrityError:
            raise ValueError(f"the name {name!r} is taken") from None

    def visit(self) -> str:
        """The id of a new session that is nobody's."""
        return self._new_session(None)

    def login(self, session_id: str | None, name: str, password: str) -> str | None:
        """The id of a new session of this user, in the place of the old one; None if name and password do not fit."""
        row = self._conn.execute("SELECT password FROM users WHERE name = ?", (name,)).fetchone()
        # A name that nobody has costs as much time as any other.
        stored = row[0] if row else f"{self._cost}${secrets.token_hex(16)}${'0' * 128}"
        if not _fits(password, stored) or not row:
            return None
        if not stored.startswith(f"{self._cost}$"):
            with self._conn:
                renewed = _hashed(password, self._cost)
                self._conn.execute("UPDATE users SET password = ? WHERE name = ?", (renewed, name))
        self.logout(session_id)
        return self._new_session(name)

    def logout(self, session_id: str | None) -> None:
        """End this session."""
        with self._conn:
            self._conn.execute("DELETE FROM sessions WHERE digest = ?", (_digest(session_id),))

    def current_user(self, session_id: str | None) -> str | None:
        """The name of the user whose session this is, if it is somebody's."""
        row = self._conn.execute(
            "SELECT name FROM sessions WHERE digest = ? AND expires > ?", (_digest(session_id), self._clock())
        ).fetchone()
        return row[0] if row else None

    def _new_session(self, name: str | None) -> str:
        session_id = secrets.token_urlsafe(32)
        with self._conn:
            row = (_digest(session_id), name, self._clock() + _SESSION_SECONDS)
            self._conn.execute("INSERT INTO sessions VALUES (?, ?, ?)", row)
        return session_id


def _hashed(password: str, cost: int, salt: str | None = None) -> str:
    """What is stored of a password: cost, salt and hash, so that it can be checked when the cost has changed."""
    salt = salt or secrets.token_hex(16)
    hashed = hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), n=cost, r=8, p=5)
    return f"{cost}${salt}${hashed.hex()}"


def _fits(password: str, stored: str) -> bool:
    cost, salt, _ = stored.split("$")
    return hmac.compare_digest(_hashed(password, int(cost), salt), stored)


def _digest(session_id: str | None) -> str:
    """What is stored of a session's id. It is long and random, so that a fast hash will do."""
    return hashlib.sha256((session_id or "").encode()).hexdigest()
