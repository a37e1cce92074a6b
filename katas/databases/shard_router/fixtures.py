"""Keys, shards that are recorded, and a text whose hash is another one."""

from __future__ import annotations

import sqlite3
import zlib
from typing import Any

from katabook import named, sql

NODES = ["red", "blue", "green", "gold"]


class Key(str):
    """A text with a hash of its own, as it has in another process."""

    def __hash__(self) -> int:
        return 5


def keys(count: int = 2_000) -> list[str]:
    return [f"user-{n}" for n in range(count)]


def shard(name: str) -> sqlite3.Connection:
    conn = named(sql.connect(), f'shards["{name}"]')
    conn.execute("CREATE TABLE users (key TEXT PRIMARY KEY, name TEXT, score INTEGER)")
    conn.commit()
    return conn


def shards(names: list[str] = NODES) -> dict[str, sqlite3.Connection]:
    return {name: shard(name) for name in names}


def people(count: int) -> dict[str, tuple[str, int]]:
    """Users with awkward keys among them; many scores are equal, some are 0 or below."""
    odd = {"": ("Empty", 3), "é": ("Accent", 0), "user-7 ": ("Blank", -4), "User-7": ("Capital", 9), "O'Brien": ("Quote", 3), "user-b": ("Lower", 11), "user-C": ("Upper", 11)}
    return {**odd, **{f"user-{n}": (f"name {n}", 11 if n % 4 == 0 else zlib.crc32(f"score {n}".encode()) % 16 - 5) for n in range(count)}}


def stored(conn: sqlite3.Connection) -> dict[str, tuple[Any, ...]]:
    with sql.unrecorded(conn):
        return {row[0]: row[1:] for row in sqlite3.Cursor(conn).execute("SELECT key, name, score FROM users")}
