"""A dict and a lock at module level remember the keys; no table is needed.

Why it is wrong: the repetition reached another worker process, whose dict was empty, and was charged again. The
same happens after every deployment. A lock in memory holds off the threads of one process and nobody else. What
several processes have to agree on belongs into what they share: the database, and its unique constraint.

Fails: a_repetition_gets_the_same_answer, two_at_once_charge_once, another_body_is_refused,
a_temporary_failure_is_not_the_answer, a_crash_at_any_point_is_survived, answers_expire_after_a_day
"""

from __future__ import annotations

import json
import sqlite3
import threading
import uuid
from collections.abc import Callable
from typing import Any

_lock = threading.Lock()
_payments: dict[tuple[str, str], dict[str, Any]] = {}


class CardDeclined(Exception):
    pass


class ProviderDown(Exception):
    pass


def create_tables(conn: sqlite3.Connection) -> None:
    pass


def create_payment(
    conn: sqlite3.Connection,
    customer: str,
    key: str,
    body: dict[str, Any],
    charge: Callable[[str, int], str],
    now: float,
) -> tuple[int, str]:
    """Charge `body["cents"]` once for this customer's key; repetitions get the same answer."""
    with _lock:
        payment = _payments.get((customer, key))
        if payment is None or payment.get("expires_at", now + 1) <= now:
            payment = {"body": body, "reference": uuid.uuid4().hex, "busy_until": 0}
            _payments[customer, key] = payment
        if payment["body"] != body:
            return 422, _error("this key was used for another payment")
        if "answer" in payment:
            return payment["answer"]
        if payment["busy_until"] > now:
            return 409, _error("this payment is in progress")
        payment["busy_until"] = now + 60
    outcome = _ask(charge, payment["reference"], body["cents"])
    with _lock:
        payment["busy_until"] = 0
        if outcome[0] != 503:
            payment.setdefault("answer", outcome)
            payment.setdefault("expires_at", now + 24 * 60 * 60)
    return payment.get("answer", outcome)


def _ask(charge: Callable[[str, int], str], reference: str, cents: int) -> tuple[int, str]:
    try:
        return 201, json.dumps({"charge": charge(reference, cents), "cents": cents})
    except CardDeclined as declined:
        return 402, _error(str(declined))
    except ProviderDown:
        return 503, _error("no answer from the payment provider, try again")


def _error(text: str) -> str:
    return json.dumps({"error": text})
