"""A database for both modules, a billing service of its own, and a seam that is watched."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from katabook import called, fail, sql

PRICES = {"mug": 900, "cap": 500, "sample": 0, "it's": 700}
BILLING, ORDERING = {"prices", "invoices"}, {"orders", "order_lines"}


def shop(solution: Any, prices: dict[str, int] | None = None) -> sqlite3.Connection:
    """A database with the tables of both modules, and prices."""
    conn = sql.connect(":memory:")
    conn.executescript(solution.SCHEMA)
    with conn:
        conn.executemany("INSERT INTO prices VALUES (?, ?)", list((prices or PRICES).items()))
    return conn


def ordering_only() -> sqlite3.Connection:
    """A database of ordering alone: billing has moved out."""
    conn = sql.connect(":memory:")
    conn.executescript(
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT NOT NULL);"
        "CREATE TABLE order_lines (order_id INTEGER NOT NULL, sku TEXT NOT NULL, quantity INTEGER NOT NULL);"
    )
    return conn


def rows(conn: sqlite3.Connection, text: str) -> list[Any]:
    """What is stored, without leaving a trace."""
    kept, conn.row_factory = conn.row_factory, None
    try:
        with sql.unrecorded(conn):
            return conn.execute(text).fetchall()
    finally:
        conn.row_factory = kept


class Service:
    """Billing as a service: keeps the contract, unless `quirk` says how it does not."""

    def __init__(self, prices: dict[str, int] | None = None, quirk: str = "") -> None:
        self.prices = dict(PRICES if prices is None else prices)
        self.invoices: dict[int, int] = {}
        self.requests: list[tuple[Any, Any, Any]] = []
        self.plan: list[Any] = []  # for the next requests: None, ("before" or "after", exception), or an answer
        self.quirk = quirk
        self.conn: Any = None
        self.open_transactions: list[bool] = []

    def send(self, method: Any, path: Any, body: Any) -> tuple[int, str]:
        self.requests.append((method, path, body))
        if self.conn is not None:
            self.open_transactions.append(self.conn.in_transaction)
        step = self.plan.pop(0) if self.plan else None
        if step is not None and isinstance(step[0], int):
            return step
        if step is not None and step[0] == "before":
            raise step[1]
        try:
            status, fields = self._handle(method, path, json.loads(body))
        except (KeyError, TypeError, ValueError, AttributeError):
            status, fields = 400, {"error": "this is not what the contract says"}
        if step is not None:
            raise step[1]
        if self.quirk == "more fields":
            fields = {"currency": "SEK", **fields, "links": {"self": path}}
        return status, json.dumps(fields)

    def _handle(self, method: Any, path: Any, fields: Any) -> tuple[int, dict[str, Any]]:
        quirk = self.quirk
        if (method, path) == ("POST", "/totals"):
            asked = fields["orders"]
            totals = {str(order_id): self.invoices[order_id] for order_id in asked if order_id in self.invoices}
            if quirk == "0 for an order without an invoice":
                totals = {str(order_id): self.invoices.get(order_id, 0) for order_id in asked}
            if quirk == "no totals at all":
                totals = {}
            return 200, {"totals" if quirk != "totals is called sums" else "sums": totals}
        if method != "PUT" or not str(path).startswith("/invoices/"):
            return 404, {"error": f"no {method} {path}"}
        order_id, items = int(path.removeprefix("/invoices/")), fields["items"]
        unknown = [sku for sku in items if sku not in self.prices]
        cents = sum(self.prices.get(sku, 0) * (quantity if quirk != "quantities ignored" else 1) for sku, quantity in items.items())
        if quirk == "only the first line":
            cents = next(self.prices.get(sku, 0) * quantity for sku, quantity in items.items())
        name = "cents" if quirk != "cents is called amount" else "amount"
        if order_id in self.invoices:
            if quirk == "409 for a second bill":
                return 409, {"error": "there is an invoice"}
            if quirk == "a second bill replaces the first":
                self.invoices[order_id] = cents
            if quirk in ("a second bill is added", "a second bill is added in silence"):
                self.invoices[order_id] += cents
            return 200, {name: self.invoices[order_id] if quirk != "a second bill is added in silence" else cents}
        if unknown and quirk != "unknown skus are free":
            if quirk == "an order with an unknown sku is ignored":
                return 200, {name: 0}
            if quirk == "an invoice for what is known" and cents:
                self.invoices[order_id] = cents
            return (500, {"error": "unknown"}) if quirk == "500 for an unknown sku" else (422, {"unknown": unknown[0]})
        self.invoices[order_id] = cents
        return 200, {name: cents}


class Seam:
    """Passes on to a billing of the solution's, and notes each call and the statements that were sent in it."""

    def __init__(self, billing: Any, conn: sqlite3.Connection) -> None:
        self._billing, self._conn = billing, conn
        self.calls: list[tuple[str, Any]] = []
        self.open_transactions: list[bool] = []
        self.inside: list[tuple[int, int]] = []
        self.recording: Any = None

    def bill(self, order_id: Any, items: Any) -> Any:
        if type(items) is not dict:
            fail(f"ordering gave bill its items as a {type(items).__name__}, and the contract says a dict", call=f"billing.bill({order_id!r}, …)")
        return self._pass_on("bill", (order_id, dict(items)), lambda: called(self._billing.bill, order_id, items))

    def totals(self, order_ids: Any) -> Any:
        if type(order_ids) is not list:
            fail(f"ordering gave totals a {type(order_ids).__name__}, and the contract says a list", call="billing.totals(…)")
        return self._pass_on("totals", list(order_ids), lambda: called(self._billing.totals, order_ids))

    def _pass_on(self, name: str, given: Any, call: Any) -> Any:
        self.calls.append((name, given))
        self.open_transactions.append(self._conn.in_transaction)
        begin = len(self.recording.events) if self.recording is not None else 0
        try:
            return call()
        finally:
            if self.recording is not None:
                self.inside.append((begin, len(self.recording.events)))

    def crossed(self) -> list[tuple[str, str]]:
        """Statements that touch the other module's tables: who sent them, and the text."""
        found = []
        for number, event in enumerate(self.recording.events):
            tables = event.tables_read | event.tables_written
            in_billing = any(begin <= number < end for begin, end in self.inside)
            if tables & (ORDERING if in_billing else BILLING):
                found.append(("billing" if in_billing else "ordering", str(event)))
        return found
