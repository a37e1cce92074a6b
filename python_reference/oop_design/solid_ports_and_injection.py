"""Signing up users: a decision, the parts that it needs, and the place where they are put together."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol, cast

SCHEMA = "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, at TEXT NOT NULL)"


class EmailTaken(Exception):
    """Somebody has signed up with this email."""


class _Users(Protocol):
    def add(self, email: str, at: datetime) -> int:
        """Keep a user; returns the id, raises EmailTaken."""


class _Mailer(Protocol):
    def send(self, to: str, subject: str) -> object:
        """Send a mail."""


class SignupService:
    """Decides who is signed up, and leaves the doing to its parts."""

    def __init__(self, users: _Users, mailer: _Mailer, clock: Callable[[], datetime]) -> None:
        self._users = users
        self._mailer = mailer
        self._clock = clock

    def signup(self, email: str) -> int:
        """Sign up a user; returns the id."""
        email = email.strip().lower()
        if "@" not in email:
            raise ValueError(f"not an email: {email!r}")
        user_id = self._users.add(email, self._clock())
        self._mailer.send(email, "Welcome")
        return user_id


class SqliteUsers:
    """Keeps users in a database."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def add(self, email: str, at: datetime) -> int:
        """Keep a user; returns the id, raises EmailTaken."""
        try:
            with self._conn:
                cursor = self._conn.execute("INSERT INTO users (email, at) VALUES (?, ?)", (email, at.isoformat()))
        except sqlite3.IntegrityError as error:
            raise EmailTaken(email) from error
        return cast(int, cursor.lastrowid)  # an INSERT sets it


class AuditedMailer:
    """Sends with another mailer, and keeps a list of what was sent."""

    def __init__(self, mailer: _Mailer, entries: list[tuple[str, str]]) -> None:
        self._mailer = mailer
        self._entries = entries

    def send(self, to: str, subject: str) -> None:
        """Send, and enter it once it is sent."""
        self._mailer.send(to, subject)
        self._entries.append((to, subject))


_Factory = Callable[..., Any]


class Container:
    """Knows how things are made, and makes each once."""

    def __init__(self) -> None:
        self._factories: dict[str, _Factory] = {}
        self._made: dict[str, Any] = {}
        self._making: list[str] = []

    def register(self, name: str, factory: _Factory) -> None:
        """Say how `name` is made."""
        self._factories[name] = factory

    def resolve(self, name: str) -> Any:
        """The object of that name, made when it is first asked for."""
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def _make(self, name: str) -> Any:
        if name not in self._factories:
            raise LookupError(f"nothing is registered as {name!r}")
        if name in self._making:
            raise LookupError(" -> ".join([*self._making[self._making.index(name) :], name]))
        self._making.append(name)
        try:
            return self._factories[name](self)
        finally:
            self._making.pop()
