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
    "a payment without a customer": ([("zoe", "XX", 99), ("ann", "XX", 1), ("", "XX", 1)], [("ann", 10)], ["XX"], ["ann"]),
    "ids that are false, or alike": ([(0, "XX", 1), (-1, "NO", 1), (-2, "XX", 1), (3, "NO", 99)], [(-1, 10), (-2, 10), (0, 10)], ["XX"], [0, -2]),
    "a first payment that is not suspicious": ([("ann", "NO", 1), ("bob", "XX", 1), ("ann", "XX", 1)], [("ann", 10), ("bob", 10)], ["XX"], ["bob", "ann"]),
    "a country that is false": ([("ann", 0, 1), ("bob", 1, 1), ("eve", 2, 1)], [("ann", 10), ("bob", 10), ("eve", 10)], [2, 0], ["ann", "eve"]),
    "a limit of zero, and one below": ([("ann", "NO", 0), ("bob", "NO", -5)], [("ann", -1), ("bob", 0)], [], ["ann"]),
}


def arguments(payments: list[Any], customers: list[Any], blocked: list[Any]) -> tuple[list[Any], list[Any], list[Any]]:
    """The three lists. Equal ids are different objects, as they are when they come out of a database."""
    key = workload.Key
    return (
        [workload.Payment(key("id", id), key("country", country), cents) for id, country, cents in payments],
        [workload.Customer(key("id", id), limit) for id, limit in customers],
        [key("country", country) for country in blocked],
    )


def values(ids: Any) -> Any:
    """What the ids of an answer stand for; anything else as it is."""
    if type(ids) is not list:
        return ids
    return [one.value if isinstance(one, workload.Key) else one for one in ids]
