"""Users on several databases: where one lives, and what moves when a database is added."""

import hashlib
import heapq
import sqlite3
from bisect import bisect
from collections.abc import Iterable, Mapping


class Ring:
    """Consistent hashing: each node has many points on a ring, and a key belongs to the next point."""

    def __init__(self, nodes: Iterable[str], points: int = 100) -> None:
        self._points = sorted((_place(f"{node} {number}"), node) for node in nodes for number in range(points))
        self._places = [place for place, _ in self._points]

    def node_for(self, key: str) -> str:
        """The node to which a key belongs."""
        return self._points[bisect(self._places, _place(key)) % len(self._points)][1]


class ShardedUsers:
    """Users by key, each on the shard to which its key belongs."""

    def __init__(self, shards: Mapping[str, sqlite3.Connection]) -> None:
        self._shards = dict(shards)
        self._ring = Ring(self._shards)
        self._before: Ring | None = None  # while users are moved: where they lived

    def put(self, key: str, name: str, score: int) -> None:
        """Store a user, in the place of one with the same key."""
        with self._shards[self._ring.node_for(key)] as conn:
            conn.execute("INSERT OR REPLACE INTO users (key, name, score) VALUES (?, ?, ?)", (key, name, score))

    def get(self, key: str) -> tuple[str, int] | None:
        """Name and score of a user, or None."""
        found = self._read(self._ring, key)
        if found is None and self._before is not None:
            found = self._read(self._before, key)
        return found

    def top(self, n: int) -> list[tuple[str, str, int]]:
        """The n users with the highest scores, among equal ones by key."""
        text = "SELECT key, name, score FROM users ORDER BY score DESC, key LIMIT ?"
        rows = [row for conn in self._shards.values() for row in conn.execute(text, (n,))]
        return heapq.nsmallest(n, rows, key=lambda row: (-row[2], row[0]))

    def add(self, name: str, conn: sqlite3.Connection) -> None:
        """Add a shard, and move the users that belong to it; they can be read and written all the time."""
        old = self._shards
        self._before, self._shards = self._ring, {**old, name: conn}
        self._ring = Ring(self._shards)  # from here on, writes go to where the user will live
        for source in old.values():
            rows = source.execute("SELECT key, name, score FROM users").fetchall()
            moving = [row for row in rows if self._ring.node_for(row[0]) == name]
            with conn:
                # What is there already was written since, and is newer.
                conn.executemany("INSERT OR IGNORE INTO users (key, name, score) VALUES (?, ?, ?)", moving)
            with source:
                source.executemany("DELETE FROM users WHERE key = ?", [row[:1] for row in moving])
        self._before = None

    def _read(self, ring: Ring, key: str) -> tuple[str, int] | None:
        conn = self._shards[ring.node_for(key)]
        row: tuple[str, int] | None = conn.execute("SELECT name, score FROM users WHERE key = ?", (key,)).fetchone()
        return row


def _place(text: str) -> bytes:
    """A place on the ring: the same in every process, unlike that of `hash`."""
    return hashlib.sha256(text.encode()).digest()
