"""What tests of `katabook.sql` share: connections that are closed at the end, and a small library."""

import sqlite3

from katabook import sql


opened: list[sqlite3.Connection] = []


def kept(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Closed at the end: from 3.13 on a connection that is collected unclosed warns."""
    opened.append(connection)
    return connection


def tearDownModule():
    for connection in opened:
        connection.close()


def library(rows: int = 5, **options) -> sqlite3.Connection:
    connection = kept(sql.connect(**options))
    connection.executescript(
        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT);"
        "CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
    )
    connection.executemany("INSERT INTO book (title) VALUES (?)", [(f"t{n}",) for n in range(rows)])
    connection.commit()
    return connection
