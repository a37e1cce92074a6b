"""A database of users, and a slow hash that says how it was called and is quick.

Owns: the tables, the stand-in for `hashlib.scrypt`, and what a thief finds in a copy of the database.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import secrets
import sqlite3
from collections.abc import Iterator
from typing import Any

from katabook import named

SCHEMA = """
    CREATE TABLE users (name TEXT PRIMARY KEY, password TEXT NOT NULL);
    CREATE TABLE sessions (digest TEXT PRIMARY KEY, name TEXT, expires REAL NOT NULL);
"""

#: Passwords, and for each something that is almost the same.
PASSWORDS = {
    "correct horse": "correct horse ",
    "Tr0ub4dor": "tr0ub4dor",
    "": " ",
    "x" * 200: "x" * 199 + "y",
    "nul\0byte": "nul\0bite",
    "naïve ☕": "naîve ☕",
    "☕ at five": "★ at five",
    "a ﬁne day": "a fine day",
    "y" * 1500: "y" * 1499 + "z",
    "it's $1$2 {3} %s": "it's $1$2 {3} %d",
}


#: Names of users, each with something that is almost the same and that nobody has.
NAMES = {"ann; O'Brien": "ANN; O'BRIEN", "": " ", "nobody": "nobody ", "nul\0name": "nul\0nam", "☕": "★", "None": "none"}


class Hashing:
    """Calls of slow hashes and of compare_digest inside of the block. calls: (function, salt, parameters) of each."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, bytes, str]] = []
        self.compared = 0

    def forget(self) -> None:
        self.calls.clear()
        self.compared = 0

    @property
    def work(self) -> list[str]:
        """Function and parameters of each call."""
        return [f"{name}({parameters})" for name, _, parameters in self.calls]


def database() -> sqlite3.Connection:
    conn = named(sqlite3.connect(":memory:"), "conn")
    conn.executescript(SCHEMA)
    return conn


@contextlib.contextmanager
def hashing(solution: Any) -> Iterator[Hashing]:
    """Put quick stand-ins in the place of the slow hashes, whichever names the submission has for them."""
    seen = Hashing()
    slow, compare = hashlib.scrypt, hmac.compare_digest

    def scrypt(password: Any, *, salt: Any, n: int, r: int, p: int, maxmem: int = 0, dklen: int = 64) -> bytes:
        seen.calls.append(("scrypt", bytes(salt), f"n={n}, r={r}, p={p}"))
        return _quick("scrypt", password, salt, (n, r, p), dklen)

    def pbkdf2_hmac(hash_name: str, password: Any, salt: Any, iterations: int, dklen: int | None = None) -> bytes:
        seen.calls.append(("pbkdf2_hmac", bytes(salt), f"iterations={iterations}"))
        return _quick("pbkdf2", password, salt, (hash_name, iterations), dklen or 32)

    def compare_digest(a: Any, b: Any, /) -> bool:
        seen.compared += 1
        return compare(a, b)

    stand_ins = {slow: scrypt, hashlib.pbkdf2_hmac: pbkdf2_hmac, compare: compare_digest}
    places = []
    for owner in [vars(module) for module in (hashlib, hmac, secrets, solution)]:
        for name, value in list(owner.items()):
            if callable(value) and any(value is real for real in stand_ins):
                places.append((owner, name, value))
                owner[name] = stand_ins[value]
    try:
        yield seen
    finally:
        for owner, name, value in places:
            owner[name] = value


def _quick(name: str, password: Any, salt: Any, parameters: tuple, length: int) -> bytes:
    key, data = repr((name, bytes(salt), parameters)).encode(), bytes(memoryview(password))
    return b"".join(hmac.digest(key, bytes([part]) + data, "sha512") for part in range(length // 64 + 1))[:length]


def stored(conn: sqlite3.Connection) -> list[Any]:
    """Every value in the database, as a thief has it."""
    found: list[Any] = []
    for (table,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        for row in conn.execute(f'SELECT * FROM "{table}"').fetchall():
            found += row
    return found
