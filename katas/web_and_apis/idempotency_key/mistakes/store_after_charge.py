"""The key goes into the table when the payment is done.

Why it is wrong: between the charge and the `INSERT` nobody knows that there was a payment. A second request
that arrives in this gap charges too, and if the process dies in it, the repetition pays again. Write the
claim, with the reference that the provider will see, and commit it *before* the effect; add the answer
afterwards.

Fails: a_crash_at_any_point_is_survived, two_at_once_charge_once, another_body_is_refused,
a_temporary_failure_is_not_the_answer, answers_expire_after_a_day
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
    conn.execute(
        """
        CREATE TABLE payments (
            customer TEXT NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL,
            status INTEGER NOT NULL, answer TEXT NOT NULL, expires_at REAL NOT NULL,
            PRIMARY KEY (customer, key)
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
    conn.execute("DELETE FROM payments WHERE expires_at <= ?", (now,))
    conn.commit()
    row = conn.execute(
        "SELECT request, status, answer FROM payments WHERE customer = ? AND key = ?", (customer, key)
    ).fetchone()
    if row is not None:
        known, status, answer = row
        return (status, answer) if known == request else (422, _error("this key was used for another payment"))
    status, answer = _ask(charge, uuid.uuid4().hex, body["cents"])
    if status != 503:
        with conn:
            conn.execute(
                "INSERT OR IGNORE INTO payments VALUES (?, ?, ?, ?, ?, ?)",
                (customer, key, request, status, answer, now + _KEEP),
            )
    return status, answer


def _ask(charge: Callable[[str, int], str], reference: str, cents: int) -> tuple[int, str]:
    try:
        return 201, json.dumps({"charge": charge(reference, cents), "cents": cents})
    except CardDeclined as declined:
        return 402, _error(str(declined))
    except ProviderDown:
        return 503, _error("no answer from the payment provider, try again")


def _error(text: str) -> str:
    return json.dumps({"error": text})
