"""A shop in one program, with a seam between ordering and billing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from typing import Any, Protocol

SCHEMA = """
CREATE TABLE prices (sku TEXT PRIMARY KEY, cents INTEGER NOT NULL);
CREATE TABLE invoices (order_id INTEGER PRIMARY KEY, cents INTEGER NOT NULL);
CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT NOT NULL);
CREATE TABLE order_lines (order_id INTEGER NOT NULL, sku TEXT NOT NULL, quantity INTEGER NOT NULL);
"""


class UnknownSku(Exception):
    """An order has a sku without a price."""


class BillingUnclear(Exception):
    """Nobody knows whether it was done."""


class BillingApi(Protocol):
    """The seam: all that ordering knows of billing."""

    def bill(self, order_id: int, items: dict[str, int]) -> int: ...

    def totals(self, order_ids: list[int]) -> dict[int, int]: ...


class LocalBilling:
    """Billing in the same process."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def bill(self, order_id: int, items: dict[str, int]) -> int:
        """Write the invoice of an order, unless there is one; its cents."""
        with self._conn:
            known = self.totals([order_id])
            if order_id in known:
                return known[order_id]
            cents = sum(self._price(sku) * quantity for sku, quantity in items.items())
            self._conn.execute("INSERT INTO invoices VALUES (?, ?)", (order_id, cents))
        return cents

    def totals(self, order_ids: list[int]) -> dict[int, int]:
        """The cents of those orders that have an invoice."""
        rows = self._conn.execute(
            "SELECT order_id, cents FROM invoices WHERE order_id IN (SELECT value FROM json_each(?))",
            (json.dumps(order_ids),),
        )
        return dict(rows.fetchall())

    def _price(self, sku: str) -> int:
        row = self._conn.execute("SELECT cents FROM prices WHERE sku = ?", (sku,)).fetchone()
        if row is None:
            raise UnknownSku(sku)
        cents: int = row[0]
        return cents


class HttpBilling:
    """Billing as a service; `send(method, path, body)` returns `(status, text)`."""

    def __init__(self, send: Callable[[str, str, str], tuple[int, str]]) -> None:
        self._send = send

    def bill(self, order_id: int, items: dict[str, int]) -> int:
        """Have the service write the invoice of an order, unless there is one; its cents."""
        status, answer = self._ask("PUT", f"/invoices/{order_id}", {"items": items})
        if status == 422:
            raise UnknownSku(f"order {order_id}")
        return _integer(_field(status, answer, "cents"))

    def totals(self, order_ids: list[int]) -> dict[int, int]:
        """The cents of those orders that have an invoice."""
        status, answer = self._ask("POST", "/totals", {"orders": order_ids})
        totals = _field(status, answer, "totals")
        if not isinstance(totals, dict):
            raise BillingUnclear(f"totals is {totals!r}")
        return {order_id: _integer(totals[str(order_id)]) for order_id in order_ids if str(order_id) in totals}

    def _ask(self, method: str, path: str, fields: dict[str, Any]) -> tuple[int, str]:
        try:
            return self._send(method, path, json.dumps(fields))
        except OSError as error:
            raise BillingUnclear(f"{method} {path} was not answered") from error


def _field(status: int, text: str, name: str) -> Any:
    """A field of a good answer."""
    if status != 200:
        raise BillingUnclear(f"the status is {status}")
    try:
        answer = json.loads(text)
    except ValueError as error:
        raise BillingUnclear("the answer is not JSON") from error
    if not isinstance(answer, dict) or name not in answer:
        raise BillingUnclear(f"the answer has no {name}")
    return answer[name]


def _integer(value: Any) -> int:
    if type(value) is not int:
        raise BillingUnclear(f"{value!r} is not an integer")
    return value


class Orders:
    """Ordering, which reaches billing only through the seam."""

    def __init__(self, conn: sqlite3.Connection, billing: BillingApi) -> None:
        self._conn = conn
        self._billing = billing

    def place(self, order_id: int, items: dict[str, int]) -> str:
        """Store an order and have it billed; its status."""
        with self._conn:
            self._conn.execute("INSERT INTO orders VALUES (?, 'open')", (order_id,))
            self._conn.executemany(
                "INSERT INTO order_lines VALUES (?, ?, ?)",
                [(order_id, sku, quantity) for sku, quantity in items.items()],
            )
        return self._bill(order_id, items)

    def repair(self) -> list[int]:
        """Have every open order billed again; those that are no longer open."""
        orders = self._conn.execute("SELECT id FROM orders WHERE status = 'open' ORDER BY id").fetchall()
        return [order_id for (order_id,) in orders if self._bill(order_id, self._items(order_id)) != "open"]

    def report(self) -> list[tuple[int, str, int | None]]:
        """All orders with their status and what billing says of them."""
        orders = self._conn.execute("SELECT id, status FROM orders ORDER BY id").fetchall()
        totals = self._billing.totals([order_id for order_id, _ in orders])
        return [(order_id, status, totals.get(order_id)) for order_id, status in orders]

    def _items(self, order_id: int) -> dict[str, int]:
        rows = self._conn.execute("SELECT sku, quantity FROM order_lines WHERE order_id = ?", (order_id,))
        return dict(rows.fetchall())

    def _bill(self, order_id: int, items: dict[str, int]) -> str:
        try:
            self._billing.bill(order_id, items)
        except BillingUnclear:
            return "open"
        except UnknownSku:
            status = "rejected"
        else:
            status = "billed"
        with self._conn:
            self._conn.execute("UPDATE orders SET status = ? WHERE id = ?", (status, order_id))
        return status


def keeps_the_contract(billing: BillingApi) -> bool:
    """What ordering relies on, as a test for every provider."""
    first, second = {"mug": 2, "cap": 1}, {"cap": 3}
    try:
        return (
            billing.bill(1, first) == 2300
            and billing.bill(2, second) == 1500
            and billing.bill(1, second) == 2300
            and _refuses(billing, 3, first | {"hat": 1})
            and billing.totals([1, 3]) == {1: 2300}
            and billing.totals([2, 1]) == {1: 2300, 2: 1500}
        )
    except Exception:
        return False


def _refuses(billing: BillingApi, order_id: int, items: dict[str, int]) -> bool:
    try:
        billing.bill(order_id, items)
    except UnknownSku:
        return True
    return False
