"""The workload, in a copy that no submission has seen, and the starter's function as the oracle."""

from __future__ import annotations

from typing import Any

import counted as workload


def naive(payments: list[Any], customers: list[Any], blocked: list[Any]) -> list[Any]:
    """What the starter does."""
    found: list[Any] = []
    for payment in payments:
        for customer in customers:
            if customer.id == payment.customer:
                if is_suspicious(payment, customer, blocked) and customer.id not in found:
                    found.append(customer.id)
                break
    return found


def is_suspicious(payment: Any, customer: Any, blocked: list[Any]) -> bool:
    suspicious = False
    for country in blocked:
        if country == payment.country:
            suspicious = True
    if payment.cents > customer.limit:
        suspicious = True
    return suspicious


#: name: payments (customer, country, cents), customers (id, limit), blocked, and the ids that are flagged.
SCENES: dict[str, tuple[list[Any], list[Any], list[Any], list[Any]]] = {
    "nothing at all": ([], [], [], []),
    "one payment of each kind": ([("ann", "NO", 5), ("bob", "XX", 5), ("eve", "NO", 11)], [("ann", 10), ("bob", 10), ("eve", 10)], ["XX"], ["bob", "eve"]),
    "in the order of payments": (
        [("eve", "XX", 1), ("ann", "XX", 1), ("bob", "XX", 1), ("eve", "XX", 1), ("ann", "YY", 99)], [("eve", 10), ("ann", 10), ("bob", 10)], ["YY", "XX"], ["eve", "ann", "bob"],
    ),
    "exactly at the limit": ([("ann", "NO", 10), ("bob", "NO", 0), ("eve", "NO", 1)], [("ann", 10), ("bob", 0), ("eve", 0)], [], ["eve"]),
    "an id that two customers have": ([("ann", "NO", 50), ("bob", "NO", 50)], [("ann", 100), ("bob", 10), ("ann", 1), ("bob", 100)], [], ["bob"]),
    "a payment without a customer": ([("zoe", "XX", 99), ("ann", "XX", 1), ("", "XX", 1), (None, "XX", 1)], [("ann", 10)], ["XX"], ["ann"]),
    "ids that are false": ([(0, "XX", 1), ("", "NO", 99), (False, "XX", 1)], [("", 10), (0, 10)], ["XX"], [0, ""]),
    "a first payment that is not suspicious": ([("ann", "NO", 1), ("bob", "XX", 1), ("ann", "XX", 1)], [("ann", 10), ("bob", 10)], ["XX"], ["bob", "ann"]),
    "a country that is no text": ([("ann", None, 1), ("bob", 0, 1), ("eve", "", 1)], [("ann", 10), ("bob", 10), ("eve", 10)], [None, ""], ["ann", "eve"]),
    "a limit of zero, and one below": ([("ann", "NO", 0), ("bob", "NO", -5)], [("ann", -1), ("bob", 0)], [], ["ann"]),
}


def arguments(payments: list[Any], customers: list[Any], blocked: list[Any]) -> tuple[list[Any], list[Any], list[Any]]:
    return [workload.Payment(*one) for one in payments], [workload.Customer(*one) for one in customers], list(blocked)
