"""Shops and points with their databases, a bus that remembers, and ways to look that no recording sees."""

from __future__ import annotations

import copy
import sqlite3
from collections.abc import Callable
from typing import Any

from katabook import called, evidence, fail, named, raised_at, sql

ORDERS = [("o-1", "ann", 250), ("z-9", "bob", 99), ("a-3", "ann", 1000)]


class Bus:
    """What was published, in order; it can be down, and things can happen while it works."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn
        self.events: list[Any] = []
        self.open: list[Any] = []
        self.before: Callable[[Any], None] = lambda event: None

    def publish(self, event: Any) -> None:
        if self.conn.in_transaction:
            self.open.append(event)
        self.before(event)
        self.events.append(copy.deepcopy(event))

    def orders(self) -> list[Any]:
        return [event.get("order") if isinstance(event, dict) else event for event in self.events]


def shop(solution: Any, conn: sqlite3.Connection | None = None, bus: Bus | None = None) -> tuple[sqlite3.Connection, Bus, Any]:
    conn = named(sql.connect(":memory:"), "conn") if conn is None else conn
    bus = bus or Bus(conn)
    made = called(solution.Shop, conn, bus.publish)
    if conn.in_transaction:
        fail("Shop(conn, publish) left a transaction open", call="Shop(conn, publish)", place=solution.Shop)
    return conn, bus, made


def points(solution: Any, conn: sqlite3.Connection | None = None) -> tuple[sqlite3.Connection, Any]:
    conn = named(sql.connect(":memory:"), "conn") if conn is None else conn
    made = called(solution.Points, conn)
    if conn.in_transaction:
        fail("Points(conn) left a transaction open", call="Points(conn)", place=solution.Points)
    return conn, made


def placed(solution: Any, made: Any, order: str, customer: str, cents: int) -> None:
    try:
        called(made.place, order, customer, cents)
    except sqlite3.Error as error:
        evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
        fail("an order with a new id was refused", call=f"shop.place({order!r}, {customer!r}, {cents})", place=raised_at(error) or solution.Shop)


def stored(conn: sqlite3.Connection) -> list[tuple[Any, ...]]:
    return asked(conn, "SELECT id, customer, cents FROM orders ORDER BY id")


def counted(conn: sqlite3.Connection) -> dict[str, Any]:
    return {customer: number for customer, number in asked(conn, "SELECT customer, points FROM points") if number != 0}


def asked(conn: sqlite3.Connection, text: str) -> list[tuple[Any, ...]]:
    with sql.unrecorded(conn):
        cursor = sqlite3.Cursor(conn)
        cursor.row_factory = None
        try:
            return cursor.execute(text).fetchall()
        except sqlite3.OperationalError as error:
            table = "orders with the columns id, customer and cents" if "orders" in text else "points with the columns customer and points"
            evidence("SQLite said", str(error), exact=False)
            fail(f"there is no table {table}", call=text)


def event(number: int, customer: str, cents: int, **more: Any) -> dict[str, Any]:
    return {"id": f"{number * 7919 % 1000:03}-e", "type": "order_placed", "order": f"o-{number}", "customer": customer, "cents": cents, **more}
