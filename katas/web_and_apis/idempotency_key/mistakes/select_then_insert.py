"""Looking first whether the key exists tells me that I am the first.

Why it is wrong: two requests can both look before either has written: both saw nothing, both inserted, and
both called `charge`. What a `SELECT` saw may be history by the next statement. Let the database decide in
one step: a `PRIMARY KEY (customer, key)` and an `INSERT` that either wins or does not
(`ON CONFLICT DO NOTHING` and `rowcount`, or `sqlite3.IntegrityError`).

Fails: two_at_once_charge_once
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Callable
from typing import Any

_LEASE = 60
_KEEP = 24 * 60 * 60


class CardDeclined(Exception):
    """The provider refused for good; the text says why."""


class ProviderDown(Exception):
    """No answer from the provider: the money may have moved, or not."""


def create_tables(conn: sqlite3.Connection) -> None:
    """Create what `create_payment` needs, in an empty database."""
    conn.execute(
        """
        CREATE TABLE payments (
            customer TEXT NOT NULL,
            key TEXT NOT NULL,
            request TEXT NOT NULL,
            reference TEXT NOT NULL,
            busy_until REAL NOT NULL,
            status INTEGER,
            answer TEXT,
            expires_at REAL
        )
        """
    )


def create_payment(
    conn: sqlite3.Connection,
    customer: str,
    key: str,
    body: dict[str, Any],
    charge: Callable[[str, int], str],
    now: float,
) -> tuple[int, str]:
    """Charge `body["cents"]` once for this customer's key; repetitions get the same answer."""
    request = json.dumps(body, sort_keys=True)
    row = conn.execute(
        "SELECT request, reference, status, answer, busy_until, expires_at FROM payments WHERE customer = ? AND key = ?",
        (customer, key),
    ).fetchone()
    if row is not None and row[5] is not None and row[5] <= now:
        conn.execute("DELETE FROM payments WHERE expires_at <= ?", (now,))
        row = None
    if row is None:
        reference = uuid.uuid4().hex
        conn.execute(
            "INSERT INTO payments (customer, key, request, reference, busy_until) VALUES (?, ?, ?, ?, ?)",
            (customer, key, request, reference, now + _LEASE),
        )
    else:
        known, reference, status, answer, busy_until, _ = row
        if known != request:
            return 422, _error("this key was used for another payment")
        if status is not None:
            return status, answer
        if busy_until > now:
            return 409, _error("this payment is in progress")
        conn.execute("UPDATE payments SET busy_until = ? WHERE customer = ? AND key = ?", (now + _LEASE, customer, key))
    conn.commit()

    outcome = _ask(charge, reference, body["cents"])
    return _settle(conn, customer, key, outcome, now)


def _ask(charge: Callable[[str, int], str], reference: str, cents: int) -> tuple[int, str]:
    try:
        return 201, json.dumps({"charge": charge(reference, cents), "cents": cents})
    except CardDeclined as declined:
        return 402, _error(str(declined))
    except ProviderDown:
        return 503, _error("no answer from the payment provider, try again")


def _settle(
    conn: sqlite3.Connection, customer: str, key: str, outcome: tuple[int, str], now: float
) -> tuple[int, str]:
    """Store a final outcome, or free the payment for the next attempt. An answer stored meanwhile wins."""
    final = (*outcome, now + _KEEP) if outcome[0] != 503 else (None, None, None)
    with conn:
        conn.execute(
            """
            UPDATE payments SET status = ?, answer = ?, expires_at = ?, busy_until = 0
            WHERE customer = ? AND key = ? AND status IS NULL
            """,
            (*final, customer, key),
        )
        stored = conn.execute(
            "SELECT status, answer FROM payments WHERE customer = ? AND key = ? AND status IS NOT NULL", (customer, key)
        ).fetchone()
    return stored or outcome


def _error(text: str) -> str:
    return json.dumps({"error": text})
