"""Shards that are recorded, a cache with a clock, and a store of blocks."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

from katabook import named, sql


class Cache:
    """Texts with a time to live, by a clock that the check moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self.entries: dict[str, tuple[str, float]] = {}
        self.calls: list[str] = []
        self.ttls: list[float] = []
        self.wrong: list[str] = []
        self.meanwhile: Callable[[], Any] | None = None  # what somebody else does after each change

    def get(self, key: str) -> str | None:
        self.calls.append("get")
        text, until = self.entries.get(key, (None, 0))
        return text if until > self.now else None

    def set(self, key: str, text: str, ttl: float) -> None:
        self.calls.append("set")
        if not isinstance(key, str) or not isinstance(text, str):
            self.wrong.append(f"cache.set({key!r}, {text!r}, {ttl!r})")
        self.ttls.append(ttl)
        self.entries[key] = (text, self.now + ttl)
        self._somebody_else()

    def delete(self, key: str) -> None:
        self.calls.append("delete")
        self.entries.pop(key, None)
        self._somebody_else()

    def _somebody_else(self) -> None:
        act, self.meanwhile = self.meanwhile, None
        if act:
            act()
            self.meanwhile = act


class Store:
    """Hands out blocks of forty ids; workers elsewhere take some in between."""

    def __init__(self, first: int = 5_000) -> None:
        self.next = first
        self.taken: list[int] = []

    def take_block(self) -> int:
        self.taken.append(self.next)
        self.next += 40 + 7
        return self.taken[-1]


def shard(number: int, folder: str | None = None) -> sqlite3.Connection:
    conn = named(sql.connect(f"{folder}/{number}" if folder else ":memory:", timeout=0), f"shards[{number}]")
    conn.execute("CREATE TABLE links (id INTEGER PRIMARY KEY, url TEXT, clicks INTEGER DEFAULT 0)")
    conn.commit()
    return conn


def shards(count: int = 3, folder: str | None = None) -> list[sqlite3.Connection]:
    return [shard(number, folder) for number in range(count)]


def again(count: int, folder: str) -> list[sqlite3.Connection]:
    """Another process's connections to the shards in a folder; readers and a writer do not wait for each other."""
    conns = [named(sql.connect(f"{folder}/{number}", timeout=0), f"shards[{number}]") for number in range(count)]
    for conn in conns:
        with sql.unrecorded(conn):
            conn.execute("PRAGMA journal_mode = WAL").fetchall()
    return conns


def refuse_clicks(conn: sqlite3.Connection) -> None:
    """From now on, no row of the shard can be updated."""
    with sql.unrecorded(conn), conn:
        conn.execute("CREATE TRIGGER refused BEFORE UPDATE ON links BEGIN SELECT RAISE(ABORT, 'refused'); END")


def locked(path: str, reading: bool) -> sqlite3.Connection:
    """Another program at a shard: while it reads, nobody commits; while it writes, nobody else does."""
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("BEGIN" if reading else "BEGIN IMMEDIATE")
    conn.execute("SELECT * FROM links").fetchall()
    return conn


def stored(conn: sqlite3.Connection) -> dict[int, tuple[str, int]]:
    """What is committed: urls and clicks by id."""
    with sql.unrecorded(conn):
        return {row[0]: row[1:] for row in sqlite3.Cursor(conn).execute("SELECT id, url, clicks FROM links")}


def link(places: list[sqlite3.Connection], number: int, url: Any) -> None:
    """Store a link, as another worker has done."""
    conn = places[number % len(places)]
    with sql.unrecorded(conn), conn:
        conn.execute("INSERT OR REPLACE INTO links (id, url) VALUES (?, ?)", (number, url))
